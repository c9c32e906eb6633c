package org.jmpi.internal.match;

/// What a probe tells of a message.
///
/// @param source world rank of the sender
/// @param tag    its tag
/// @param length its length in bytes
public record Envelope(int source, int tag, long length) {

    /// The envelope of a message.
    public static Envelope of(Unexpected message) {
        return new Envelope(message.source(), message.tag(), message.length());
    }
}
