/// Real processes, started with the real `jmpirun` script.
///
/// ```
/// test ─▶ Launch ─▶ Installation/jmpirun ─▶ launcher ─▶ ranks: samples, or a class of `programs`
///           └─▶ Running ─▶ Result, and a check that no process of the job is left
/// ```
///
/// [Installation] is laid out as an unpacked release is, with the jars of this build: nothing is built while tests run.
@NullMarked
package org.jmpi.samples.it;

import org.jspecify.annotations.NullMarked;
