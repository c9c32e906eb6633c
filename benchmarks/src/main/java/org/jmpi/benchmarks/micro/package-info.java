/// JMH benchmarks of the parts, one class a part.
///
/// ```
/// ShmRing       a frame through a ring: offer, poll         Matching   post and match, keep and find
/// Packing       a strided type, packed and unpacked         BufMaking  Buf.of
/// ScheduleStep  a collective's executor, on transfers that are complete at once
/// Summing       a reproducible sum, and a plain one
/// ```
///
/// `mvn package` puts them into one jar with JMH. Add `-prof gc` for bytes allocated an operation, or a name to choose:
/// `java -jar benchmarks/target/benchmarks.jar ShmRing -prof gc`
///
/// They look into packages that jmpi's modules don't export. That is why this module has no descriptor: it is compiled and
/// run on the class path, as ranks are.
@NullMarked
package org.jmpi.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
