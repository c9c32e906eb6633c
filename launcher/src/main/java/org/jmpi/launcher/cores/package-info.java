/// Cores, sockets and NUMA domains, and which of them each rank may use.
///
/// ```
/// Affinity.get ─▶ processors this process may use ─▶ Topology (from /sys) ─▶ Binding: a block of them a rank
/// Binding.during: mask of this thread set ─▶ rank's process made, inherits it ─▶ mask set back
/// ```
@NullMarked
package org.jmpi.launcher.cores;

import org.jspecify.annotations.NullMarked;
