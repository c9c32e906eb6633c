package org.jmpi.internal.bootstrap;

import java.util.Arrays;

/// SHA-256 (FIPS 180-4) of a few short messages.
///
/// The JDK's own is faster from the tenth message on, but finding it takes 9 ms, and a rank proves itself once.
final class Sha256 {
    /// Bytes of a digest.
    static final int LENGTH = 32;

    private static final int BLOCK = 64;
    private static final int[] ROUND = {0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
        0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7,
        0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
        0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
        0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c,
        0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
        0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

    private final int[] state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab,
        0x5be0cd19};
    private final int[] words = new int[BLOCK];

    private Sha256() {
    }

    /// The digest of `parts`, one behind the other.
    static byte[] digest(byte[]... parts) {
        byte[] message = padded(parts);
        Sha256 sha = new Sha256();
        for (int start = 0; start < message.length; start += BLOCK) {
            sha.take(message, start);
        }
        byte[] digest = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            digest[i] = (byte) (sha.state[i >> 2] >> 24 - 8 * (i & 3));
        }
        return digest;
    }

    /// The message, a one bit, zeroes up to a whole block less 8 bytes, and its length in bits.
    private static byte[] padded(byte[][] parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] message = new byte[(length + 8) / BLOCK * BLOCK + BLOCK];
        int end = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, message, end, part.length);
            end += part.length;
        }
        message[end] = (byte) 0x80;
        for (int i = 0; i < 8; i++) {
            message[message.length - 1 - i] = (byte) (8L * length >> 8 * i);
        }
        return message;
    }

    private void take(byte[] message, int start) {
        for (int i = 0; i < 16; i++) {
            int at = start + 4 * i;
            words[i] = message[at] << 24 | (message[at + 1] & 0xff) << 16 | (message[at + 2] & 0xff) << 8
                    | message[at + 3] & 0xff;
        }
        for (int i = 16; i < BLOCK; i++) {
            int a = words[i - 15];
            int b = words[i - 2];
            int first = Integer.rotateRight(a, 7) ^ Integer.rotateRight(a, 18) ^ a >>> 3;
            int second = Integer.rotateRight(b, 17) ^ Integer.rotateRight(b, 19) ^ b >>> 10;
            words[i] = words[i - 16] + first + words[i - 7] + second;
        }
        int[] v = Arrays.copyOf(state, state.length);
        for (int i = 0; i < BLOCK; i++) {
            round(v, ROUND[i] + words[i]);
        }
        for (int i = 0; i < state.length; i++) {
            state[i] += v[i];
        }
    }

    private static void round(int[] v, int word) {
        int e = v[4];
        int a = v[0];
        int first = v[7] + (Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25))
                + (e & v[5] ^ ~e & v[6]) + word;
        int second = (Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22))
                + (a & v[1] ^ a & v[2] ^ v[1] & v[2]);
        System.arraycopy(v, 0, v, 1, 7);
        v[4] += first;
        v[0] = first + second;
    }
}
