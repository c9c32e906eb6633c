package org.jmpi.internal.transport;

/// The kinds of frame, common to all transports.
///
/// | kind    | tag            | context  | a          | b                     | c           | payload |
/// |---------|----------------|----------|------------|-----------------------|-------------|---------|
/// | EAGER   | tag            | context  |            |                       |             | message |
/// | RTS     | tag            | context  | send id    | message length        | raw address or 0, or ~place of a description | |
/// | CTS     |                |          | send id    | receive id            |             |         |
/// | DATA    |                | receive id |          | offset in the message |             | piece   |
/// | DONE    | error or 0     |          | send id    |                       |             |         |
/// | FAILED  |                |          | receive id |                       |             |         |
/// | CREDIT  |                |          | bytes      |                       |             |         |
/// | REGION  |                |          | address    | length                | id, descriptor |      |
/// | GONE    |                |          | id         |                       |             |         |
/// | CLOSED  |                |          |            |                       |             |         |
///
/// The kind byte has room for active messages and one-sided operations.
public final class Frames {
    /// A whole message.
    public static final int EAGER = 0x40;
    /// Ready to send: an envelope whose payload waits for the match.
    public static final int RTS = 0x41;
    /// Clear to send: the receive is matched, send DATA.
    public static final int CTS = 0x42;
    /// A piece of a message.
    public static final int DATA = 0x43;
    /// The receiver has all it wants of the message: the send is complete.
    public static final int DONE = 0x44;
    /// The sender can't deliver what it announced.
    public static final int FAILED = 0x45;
    /// The receiver has taken bytes of eager payload.
    public static final int CREDIT = 0x46;
    /// Shared memory that later RTS frames may point into.
    public static final int REGION = 0x48;
    /// Such memory was freed.
    public static final int GONE = 0x49;
    /// The stream ends here, in order; connections only.
    public static final int CLOSED = 0x47;

    /// In DONE: the receive went well (or dropped the message for an error of its own).
    public static final int DONE_OK = 0;
    /// In DONE: the receiver's memory was closed.
    public static final int DONE_BUFFER_CLOSED = 1;

    private Frames() {
    }
}
