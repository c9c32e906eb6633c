/// What others on a host can see of its jobs, `jmpirun ps` first of all.
///
/// ```
/// jmpirun, or a host's first rank ─▶ RuntimeFolder: XDG_RUNTIME_DIR/jmpi-UID/JOB/status ◀─ ranks that wait for long
///                                                             └▶ whoever looks
/// ```
///
/// A job's folder goes with the job; what killed processes left is removed by the next one who looks.
@NullMarked
package org.jmpi.internal.status;

import org.jspecify.annotations.NullMarked;
