/// From a started process to a rank in a job, and back out.
///
/// ```
/// Startup ──▶ JobSpec (environment) ──▶ Wireup (line to the launcher)
///    └──────▶ Assembly: cards exchanged, memory and sockets opened ──▶ Engine ──▶ MpiImpl ──close──▶ Linger
/// ```
///
/// [RankMain] is the main class of a rank's JVM; [InProcessJob] runs ranks as threads of one JVM instead.
@NullMarked
package org.jmpi.internal.bootstrap;

import org.jspecify.annotations.NullMarked;
