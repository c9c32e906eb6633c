/// Which host each rank runs on: pure functions from the user's words to a [Placement].
///
/// ```
/// --host a:2,b:2 ─┐
///                 ├─▶ HostList (HostNames: ranges) ─▶ HostSpec … ─▶ Mapper, by --map-by, --ppn, --rank-by ─▶ Placement
/// hostfile ───────┘
///
/// FanOut: which host starts which
/// ```
@NullMarked
package org.jmpi.launcher.hosts;

import org.jspecify.annotations.NullMarked;
