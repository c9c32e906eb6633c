package org.jmpi.internal.bootstrap;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;

/// The job's key: makes and checks proofs of knowing it.
///
/// A proof is HMAC-SHA-256 (RFC 2104) over a label and both sides' fresh nonces. It is computed over [Sha256]: loading
/// `javax.crypto.Mac` takes 50 ms of a rank's start, `MessageDigest` 22, and 9 from an AOT cache.
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
        byte[][] message = new byte[parts.length + 1][];
        message[0] = pad((byte) 0x36);
        System.arraycopy(parts, 0, message, 1, parts.length);
        return Sha256.digest(pad((byte) 0x5c), Sha256.digest(message));
    }

    /// Whether `claimed` is the proof over `parts`; takes the same time wherever they differ.
    boolean proves(byte[] claimed, byte[]... parts) {
        byte[] right = proof(parts);
        int differences = claimed.length ^ right.length;
        for (int i = 0; i < Math.min(claimed.length, right.length); i++) {
            differences |= claimed[i] ^ right[i];
        }
        return differences == 0;
    }

    private byte[] pad(byte value) {
        byte[] block = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            block[i] = (byte) ((i < LENGTH ? key[i] : 0) ^ value);
        }
        return block;
    }
}
