/// Connections between a job's processes, encrypted where the job has a certificate: TLS 1.3 of the JDK.
///
/// ```
/// JobCertificate (SelfSigned) ── OneKey, OneCertificate ─▶ SSLEngine ─▶ TlsLine ─▶ Streams ─▶ proof, frames
///       └ without one: the socket's own streams ───────────────────────────────────▲
/// ```
///
/// [Streams] block; a rank goes on with their engine on a non-blocking socket, once the other side has proved itself.
@NullMarked
package org.jmpi.internal.tls;

import org.jspecify.annotations.NullMarked;
