package org.jmpi.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jmpi.launcher.remote.AgentChannel;
import org.jmpi.launcher.remote.AgentFrame;
import org.jmpi.internal.threads.Daemon;

/// Writes what comes over an agent's channel to a rank's input, and asks for more when the rank has taken it.
final class InputFeed {
    private final BlockingQueue<byte[]> pieces = new LinkedBlockingQueue<>();

    private InputFeed() {
    }

    /// Start a thread that ends with the input.
    static InputFeed start(int rank, OutputStream to, AgentChannel channel) {
        InputFeed feed = new InputFeed();
        Daemon.startSmall(() -> feed.run(rank, to, channel), "input-" + rank);
        return feed;
    }

    /// Take the next piece; nothing at the end. The sender has one under way at a time.
    void put(byte[] piece) {
        boolean added = pieces.add(piece);
        assert added;
    }

    private void run(int rank, OutputStream to, AgentChannel channel) {
        try (to) {
            for (byte[] piece = pieces.take(); piece.length > 0; piece = pieces.take()) {
                to.write(piece);
                to.flush();
                channel.send(new AgentFrame(AgentFrame.Kind.TAKEN, rank, new byte[0]));
            }
        } catch (IOException gone) {
            // The rank doesn't want any more: the launcher keeps the rest.
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }
}
