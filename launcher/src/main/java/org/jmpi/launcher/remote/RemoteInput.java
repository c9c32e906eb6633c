package org.jmpi.launcher.remote;

import java.io.IOException;
import java.io.OutputStream;

/// A remote rank's standard input: a piece goes out when the rank has taken the one before, so that one that doesn't
/// read holds up nothing else on the channel.
final class RemoteInput extends OutputStream {
    private static final int LONGEST = 64 << 10;

    private final AgentChannel channel;
    private final int rank;
    private boolean waiting;
    private boolean broken;

    RemoteInput(AgentChannel channel, int rank) {
        this.channel = channel;
        this.rank = rank;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length;) {
            int count = Math.min(LONGEST, length - done);
            byte[] piece = new byte[count];
            System.arraycopy(bytes, offset + done, piece, 0, count);
            awaitTurn();
            channel.send(new AgentFrame(AgentFrame.Kind.INPUT, rank, piece));
            done += count;
        }
    }

    private synchronized void awaitTurn() throws IOException {
        try {
            while (waiting && !broken) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
        if (broken) {
            throw new IOException("rank " + rank + " reads no more");
        }
        waiting = true;
    }

    /// The rank has taken the last piece.
    synchronized void taken() {
        waiting = false;
        notifyAll();
    }

    /// It takes none any more.
    synchronized void end() {
        broken = true;
        notifyAll();
    }

    @Override
    public void close() throws IOException {
        awaitTurn();
        channel.send(new AgentFrame(AgentFrame.Kind.INPUT, rank, new byte[0]));
    }
}
