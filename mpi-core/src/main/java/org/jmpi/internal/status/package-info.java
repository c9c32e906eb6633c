/// What others on a host can see of its jobs, `jmpirun ps` first of all.
///
/// ```
/// jmpirun         ─▶ StatusFile: XDG_RUNTIME_DIR/jmpi-UID/JOB/status ◀─ ranks that wait for long
/// other launchers    OwnStatus: a StatusFile in memory of each rank, /proc/PID/fd/N
/// ```
@NullMarked
package org.jmpi.internal.status;

import org.jspecify.annotations.NullMarked;
