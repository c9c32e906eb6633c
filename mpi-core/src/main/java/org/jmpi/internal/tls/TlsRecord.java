package org.jmpi.internal.tls;

/// A record of TLS (RFC 8446, section 5.1), of which only the head is read here; big-endian.
///
/// ```
///  0       1           3          5
///  ├─ type ┼─ version ─┼─ length ─┼─ length bytes
/// ```
public final class TlsRecord {
    /// Bytes ahead of a record's content.
    public static final int HEAD = 5;
    /// Bytes of the longest record, its head included.
    public static final int LONGEST = HEAD + (1 << 14) + 256;

    private static final int LENGTH = 3;
    private static final int FIRST_TYPE = 20;
    private static final int LAST_TYPE = 23;

    private TlsRecord() {
    }

    /// Length of the record whose head stands at a place, the head included.
    public static int length(byte[] bytes, int at) {
        return HEAD + ((bytes[at + LENGTH] & 0xff) << 8 | bytes[at + LENGTH + 1] & 0xff);
    }

    /// Whether the bytes begin like a record of TLS.
    static boolean isOne(byte[] bytes) {
        return bytes[0] >= FIRST_TYPE && bytes[0] <= LAST_TYPE && length(bytes, 0) <= LONGEST;
    }
}
