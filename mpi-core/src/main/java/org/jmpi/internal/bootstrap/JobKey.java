package org.jmpi.internal.bootstrap;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/// The job's key: makes and checks proofs of knowing it.
///
/// A proof is HMAC-SHA-256 (RFC 2104) over a label and both sides' fresh nonces. It is computed over `MessageDigest`,
/// because loading `javax.crypto.Mac` takes 50 ms of a rank's start, and this 22.
final class JobKey {
    /// Bytes of a key, a nonce and a proof.
    static final int LENGTH = 32;

    private static final int BLOCK = 64;
    private static final File RANDOM_DEVICE = new File("/dev/urandom");

    private final byte[] key;

    JobKey(byte[] key) {
        if (key.length != LENGTH) {
            throw new IllegalArgumentException("secret length=" + key.length + " bytes, expected=" + LENGTH
                    + "; take JMPI_SECRET as jmpirun gave it");
        }
        this.key = key.clone();
    }

    /// 32 random bytes, fit for keys.
    static byte[] randomBytes() {
        // SecureRandom takes 20 ms to load; the device it reads takes none.
        if (RANDOM_DEVICE.exists()) {
            try (InputStream in = new FileInputStream(RANDOM_DEVICE)) {
                byte[] bytes = in.readNBytes(LENGTH);
                if (bytes.length == LENGTH) {
                    return bytes;
                }
            } catch (IOException unreadable) {
                // The way below serves everywhere.
            }
        }
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /// The proof over all of `parts`, in their order; each part's length must be fixed by its place.
    byte[] proof(byte[]... parts) {
        MessageDigest digest = sha256();
        digest.update(pad((byte) 0x36));
        for (byte[] part : parts) {
            digest.update(part);
        }
        byte[] inner = digest.digest();
        digest.update(pad((byte) 0x5c));
        return digest.digest(inner);
    }

    /// Whether `claimed` is the proof over `parts`; takes the same time wherever they differ.
    boolean proves(byte[] claimed, byte[]... parts) {
        return MessageDigest.isEqual(claimed, proof(parts));
    }

    private byte[] pad(byte value) {
        byte[] block = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            block[i] = (byte) ((i < LENGTH ? key[i] : 0) ^ value);
        }
        return block;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK lacks SHA-256, which every JDK must have", e);
        }
    }
}
