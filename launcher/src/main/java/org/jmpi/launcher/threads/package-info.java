/// Threads of the launcher; below all else of it.
///
/// ```
/// launcher, launcher.deadlock ─▶ Daemon
/// ```
@NullMarked
package org.jmpi.launcher.threads;

import org.jspecify.annotations.NullMarked;
