/// The jobs of this user that run now, and what their ranks do: `jmpirun ps`.
///
/// ```
/// RuntimeFolder: a StatusFile of each job that jmpirun started ─┐
/// internal.status.OwnStatus: of each rank of another launcher's ┴▶ ProcessTable (also from /proc)
/// ```
///
/// A job's folder goes with the job; one whose launcher was killed together with its watchdog is removed by the next `ps`.
@NullMarked
package org.jmpi.launcher.jobs;

import org.jspecify.annotations.NullMarked;
