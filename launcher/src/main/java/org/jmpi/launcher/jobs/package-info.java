/// The jobs of this user that run now, and what their ranks do: `jmpirun ps`.
///
/// ```
/// jmpirun ─▶ RuntimeFolder: XDG_RUNTIME_DIR/jmpi-UID/JOB/status ◀─ ranks that wait for long
///                                                   └▶ jmpirun ps ─▶ ProcessTable (also from /proc)
/// ```
///
/// A job's folder goes with the job; one whose launcher was killed together with its watchdog is removed by the next `ps`.
@NullMarked
package org.jmpi.launcher.jobs;

import org.jspecify.annotations.NullMarked;
