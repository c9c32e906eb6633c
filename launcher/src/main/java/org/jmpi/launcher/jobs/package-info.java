/// The jobs of this user that run now, and what their ranks do: `jmpirun ps`.
///
/// ```
/// internal.status: RuntimeFolder, StatusFile ─▶ ProcessTable (also from /proc)
/// ```
@NullMarked
package org.jmpi.launcher.jobs;

import org.jspecify.annotations.NullMarked;
