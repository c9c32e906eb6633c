package org.jmpi.internal.tls;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;

/// Makes a self-signed certificate (X.509, RFC 5280) in DER, which the JDK reads and verifies but can't make.
///
/// ```
/// SEQUENCE ─┬─ SEQUENCE ─── serial number, algorithm, issuer, validity, subject, public key
///           ├─ algorithm
///           └─ BIT STRING ─ signature of the first
/// ```
///
/// Of version 1, without extensions, and valid for ever: who trusts it compares all of its bytes, and hosts' clocks may
/// differ.
final class SelfSigned {
    private static final String ALGORITHM = "SHA256withECDSA";
    private static final String NAME = "jmpi job";
    private static final String FROM = "700101000000Z";
    private static final String TO = "99991231235959Z";

    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int UTF8_STRING = 0x0c;
    private static final int UTC_TIME = 0x17;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    /// Object identifier 1.2.840.10045.4.3.2, ecdsa-with-SHA256.
    private static final byte[] ECDSA_WITH_SHA256 = {0x06, 8, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 4, 3, 2};
    /// Object identifier 2.5.4.3, commonName.
    private static final byte[] COMMON_NAME = {0x06, 3, 0x55, 4, 3};
    private static final byte[] ONE = {1};
    private static final byte[] NO_UNUSED_BITS = {0};
    private static final int LONGEST_HEAD = 4;

    private SelfSigned() {
    }

    /// The certificate of a key pair for elliptic curves.
    static byte[] of(KeyPair keys) throws GeneralSecurityException {
        byte[] algorithm = value(SEQUENCE, ECDSA_WITH_SHA256);
        byte[] name = value(SEQUENCE, value(SET, value(SEQUENCE, COMMON_NAME, text(UTF8_STRING, NAME))));
        byte[] validity = value(SEQUENCE, text(UTC_TIME, FROM), text(GENERALIZED_TIME, TO));
        byte[] content = value(SEQUENCE, value(INTEGER, ONE), algorithm, name, validity, name,
                keys.getPublic().getEncoded());
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(keys.getPrivate());
        signature.update(content);
        return value(SEQUENCE, content, algorithm, value(BIT_STRING, NO_UNUSED_BITS, signature.sign()));
    }

    private static byte[] text(int tag, String text) {
        return value(tag, text.getBytes(StandardCharsets.US_ASCII));
    }

    /// A value that consists of parts: tag, length, parts.
    private static byte[] value(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer value = ByteBuffer.allocate(LONGEST_HEAD + length).put((byte) tag);
        if (length >= 0x100) {
            value.put((byte) 0x82).put((byte) (length >> 8));
        } else if (length >= 0x80) {
            value.put((byte) 0x81);
        }
        value.put((byte) length);
        for (byte[] part : parts) {
            value.put(part);
        }
        byte[] bytes = new byte[value.position()];
        value.flip().get(bytes);
        return bytes;
    }
}
