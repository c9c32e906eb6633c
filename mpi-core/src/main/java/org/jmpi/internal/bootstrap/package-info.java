/// From a started process to a rank in a job, and back out.
///
/// ```
/// Startup ──▶ JobSpec (environment) ──▶ Wireup (line to the launcher)
///    └──────▶ Assembly: cards exchanged, memory and sockets opened ──▶ Engine ──▶ MpiImpl ──close──▶ Linger
/// ```
///
/// Where another launcher started the ranks, [ForeignJob] finds out who this process is, and rank 0 has a [Hub] in place of a
/// launcher.
///
/// Lines and sockets are encrypted where the [JobSpec] has a certificate.
///
/// [RankMain] is the main class of a rank's JVM; [InProcessJob] runs ranks as threads of one JVM instead.
@NullMarked
package org.jmpi.internal.bootstrap;

import org.jspecify.annotations.NullMarked;
