/// Frames through sockets.
///
/// ```
/// TcpEndpoint ──TcpFrame──▶ socket (one per ordered pair, opened at first use) ──▶ TcpInbox ──▶ FrameHandler
/// ```
///
/// Each socket carries frames one way, so both ends may open theirs at once. Before the first frame both sides prove
/// that they belong to the job ([Proof]). [TcpTransport] accepts, polls and sleeps.
@NullMarked
package org.jmpi.internal.transport.tcp;

import org.jspecify.annotations.NullMarked;
