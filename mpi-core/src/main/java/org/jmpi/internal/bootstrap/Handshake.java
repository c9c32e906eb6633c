package org.jmpi.internal.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/// Mutual proof of knowing the job's secret, ahead of everything else on a connection.
///
/// ```
/// launcher                                             rank
///    │── CHALLENGE  nonce L ───────────────────────────▶│
///    │◀─ HELLO  rank, nonce R, proof("rank", rank, L, R)│
///    │── WELCOME  proof("host", rank, L, R) ───────────▶│
/// ```
///
/// The label keeps a proof from being sent back as one's own; fresh nonces on both sides keep it from being replayed.
public final class Handshake {
    private static final byte[] RANK_LABEL = {'r', 'a', 'n', 'k'};
    private static final byte[] HOST_LABEL = {'h', 'o', 's', 't'};

    /// How long a rank may take for each step of it.
    public static final int MILLIS = 60_000;

    private Handshake() {
    }

    /// A fresh secret for a job; 32 bytes.
    public static byte[] newSecret() {
        return JobKey.randomBytes();
    }

    /// Prove to a launcher that this is `rank`, and have it prove itself; blocks.
    ///
    /// @throws WireFormatException where the peer isn't this job's launcher
    public static void asRank(byte[] secret, int rank, InputStream in, OutputStream out) throws IOException {
        JobKey key = new JobKey(secret);
        byte[] theirs = expect(in, WireFrame.CHALLENGE, JobKey.LENGTH).tail();
        byte[] ours = JobKey.randomBytes();
        byte[] number = numberBytes(rank);
        byte[] proof = key.proof(RANK_LABEL, number, theirs, ours);
        out.write(WireFrame.of(WireFrame.HELLO, join(ours, proof), rank).bytes());
        byte[] welcome = expect(in, WireFrame.WELCOME, JobKey.LENGTH).tail();
        if (!key.proves(welcome, HOST_LABEL, number, theirs, ours)) {
            throw new WireFormatException("the launcher's proof is wrong: another process listens at its address;"
                    + " start the job again");
        }
    }

    /// Have a rank prove itself, and prove that this is its launcher; blocks.
    ///
    /// @return the rank, which is not yet checked against the size of the job
    /// @throws WireFormatException where the peer doesn't know the secret; nothing was told to it but a nonce
    public static int asLauncher(byte[] secret, InputStream in, OutputStream out) throws IOException {
        JobKey key = new JobKey(secret);
        byte[] ours = JobKey.randomBytes();
        out.write(WireFrame.of(WireFrame.CHALLENGE, ours).bytes());
        WireFrame hello = expect(in, WireFrame.HELLO, 2 * JobKey.LENGTH);
        byte[] theirs = Arrays.copyOf(hello.tail(), JobKey.LENGTH);
        byte[] claimed = Arrays.copyOfRange(hello.tail(), JobKey.LENGTH, 2 * JobKey.LENGTH);
        byte[] number = numberBytes(hello.number(0));
        if (!key.proves(claimed, RANK_LABEL, number, ours, theirs)) {
            throw new WireFormatException("a process that doesn't know the job's secret tried to join");
        }
        out.write(WireFrame.of(WireFrame.WELCOME, key.proof(HOST_LABEL, number, ours, theirs)).bytes());
        return hello.number(0);
    }

    private static WireFrame expect(InputStream in, byte kind, int tailLength) throws IOException {
        WireFrame frame = WireFrame.read(in, WireFrame.MAX_HANDSHAKE_BODY);
        if (frame.kind() != kind || frame.tail().length != tailLength) {
            throw new WireFormatException("handshake expected kind=" + kind + ", length=" + tailLength + "; got kind="
                    + frame.kind() + ", length=" + frame.tail().length);
        }
        return frame;
    }

    private static byte[] numberBytes(int rank) {
        return new byte[]{(byte) rank, (byte) (rank >> 8), (byte) (rank >> 16), (byte) (rank >> 24)};
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
