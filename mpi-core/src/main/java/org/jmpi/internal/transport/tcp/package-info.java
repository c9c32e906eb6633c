/// Frames through sockets.
///
/// ```
/// TcpEndpoint ──TcpFrame──▶ TcpOutput ──Wire──▶ socket (one a pair of ranks) ──Wire──▶ TcpInbox ──▶ FrameHandler
///                                       Connector opens it at first use, behind a mutual Proof
/// ```
///
/// [TcpTransport] holds the sockets of one rank, polls them and sleeps on them. A [Wire] is a socket by system calls on
/// Linux, by NIO elsewhere; where the job has a certificate, behind a [TlsWire].
@NullMarked
package org.jmpi.internal.transport.tcp;

import org.jspecify.annotations.NullMarked;
