/// The line between the launcher and its agent on another host, and what a rank over there looks like from here.
///
/// ```
/// launcher ── ssh, its input: Greeting ─────────────▶ agent
///          ◀──────────── Dialer: connect, prove ──────    of all addresses the first that answers
///          ══ AgentChannel ═ AgentFrame ══════════════    what to run, input, signals; output, exit codes
///                └▶ RemoteProcess: RemoteInput, ChunkStream
/// ```
///
/// Of many hosts the launcher starts some, and their agents the others, which connect to the launcher all the same.
///
/// The agent ends, with all it started, when either the channel or ssh's input does. So none is ever left behind.
@NullMarked
package org.jmpi.launcher.remote;

import org.jspecify.annotations.NullMarked;
