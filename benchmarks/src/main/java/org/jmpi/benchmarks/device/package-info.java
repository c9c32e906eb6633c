/// A device, measured.
///
/// ```
/// bench:gpu ─┬─▶ Copies, KernelSpeeds ─▶ Repeated: seconds of one piece of work, in the best of three runs
///            └─▶ DeviceSums: all ranks                       ─┐
///                DeviceMessages: two ranks, each way to go  ─┴─▶ Rounds: seconds of one piece, the mean
/// ```
@NullMarked
package org.jmpi.benchmarks.device;

import org.jspecify.annotations.NullMarked;
