/// A device, measured.
///
/// ```
/// bench:gpu ─┬─▶ Copies, KernelSpeeds ─▶ Repeated: seconds of one piece of work, in the best of three runs
///            └─▶ DeviceMessages: two ranks, each way that a message can take
/// ```
@NullMarked
package org.jmpi.benchmarks.device;

import org.jspecify.annotations.NullMarked;
