/// Threads that serve lines and streams, of the launcher and of ranks that meet without it; below all else.
///
/// ```
/// launcher, internal.bootstrap, internal.join, internal.net ─▶ Daemon
/// ```
@NullMarked
package org.jmpi.internal.threads;

import org.jspecify.annotations.NullMarked;
