package org.jmpi.internal.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jmpi.MpiException;
import org.jmpi.spi.DirectPayload.Feed;

/// Messages that devices' drivers hand over by belts, as their sender sees them. Thread-safe.
final class Feeds {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Running> all = new ArrayList<>();
    private volatile boolean empty = true;

    private record Running(SendOperation send, Feed feed) {
    }

    void add(SendOperation send, Feed feed) {
        lock.lock();
        try {
            all.add(new Running(send, feed));
            empty = false;
        } finally {
            lock.unlock();
        }
    }

    /// Go on with each; whether to ask again soon.
    boolean poll() {
        if (empty || !lock.tryLock()) {
            return false;
        }
        try {
            boolean busy = false;
            for (Running running : all) {
                busy |= advance(running);
            }
            return busy;
        } finally {
            lock.unlock();
        }
    }

    /// What goes wrong is kept until the receiver, whose end has failed, too, says that it is done.
    private static boolean advance(Running running) {
        if (running.send.feedError != null) {
            return false;
        }
        try {
            return running.feed.advance();
        } catch (MpiException | IllegalStateException e) {
            running.send.feedError = e;
            return false;
        }
    }

    /// Where the driver has failed it does so again, and the message's own error has told that.
    private static void close(Feed feed) {
        try {
            feed.close();
        } catch (MpiException told) {
            // Nothing is under way in a driver that has failed.
        }
    }

    /// A message is over: end its feed.
    void end(SendOperation send) {
        lock.lock();
        try {
            boolean ignored = all.removeIf(running -> {
                boolean isOver = running.send == send;
                if (isOver) {
                    close(running.feed);
                }
                return isOver;
            });
            empty = all.isEmpty();
        } finally {
            lock.unlock();
        }
    }
}
