package org.jmpi.internal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class Sha256Tests {
    private static final long SEED = Long.getLong("jmpi.test.seed", System.nanoTime());

    private final Random random = new Random(SEED);

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @Test
    void equalsTheJdksForEveryLengthAroundABlock() throws Exception {
        for (int length = 0; length <= 300; length++) {
            byte[] message = bytes(length);
            assertThat(Sha256.digest(message)).as("length=%d, seed=%d", length, SEED)
                    .isEqualTo(MessageDigest.getInstance("SHA-256").digest(message));
        }
    }

    @Test
    void takesPartsOneBehindTheOther() throws Exception {
        for (int i = 0; i < 100; i++) {
            byte[] first = bytes(random.nextInt(100));
            byte[] second = bytes(random.nextInt(100));
            MessageDigest jdk = MessageDigest.getInstance("SHA-256");
            jdk.update(first);
            jdk.update(second);
            assertThat(Sha256.digest(first, new byte[0], second)).as("seed=%d", SEED).isEqualTo(jdk.digest());
        }
    }

    @Test
    void aProofIsTheJdksHmac() throws Exception {
        for (int i = 0; i < 100; i++) {
            byte[] secret = bytes(JobKey.LENGTH);
            byte[] label = bytes(4);
            byte[] nonce = bytes(JobKey.LENGTH);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(label);
            byte[] proof = mac.doFinal(nonce);
            JobKey key = new JobKey(secret);
            assertThat(key.proof(label, nonce)).as("seed=%d", SEED).isEqualTo(proof);
            assertThat(key.proves(proof, label, nonce)).isTrue();
            proof[random.nextInt(proof.length)] ^= 1;
            assertThat(key.proves(proof, label, nonce)).as("seed=%d", SEED).isFalse();
        }
        assertThat(new JobKey(bytes(JobKey.LENGTH)).proves(new byte[0], bytes(1))).isFalse();
    }
}
