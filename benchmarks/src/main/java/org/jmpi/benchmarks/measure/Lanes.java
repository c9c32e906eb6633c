package org.jmpi.benchmarks.measure;

import java.util.Arrays;
import org.jmpi.Buf;
import org.jmpi.Communicator;

/// Threads of rank 0 send to rank 1, each with a tag of its own and acknowledged after each window; there one thread takes
/// all, or one thread a lane. A round is a window of every sending thread.
public final class Lanes implements Duet {
    private final Communicator world;
    private final int lanes;
    private final boolean oneReceiver;
    private final Buf[] messages;
    private Race race;

    /// @param lanes       sending threads
    /// @param oneReceiver whether one thread receives from all
    /// @param bytes       size of a message
    public Lanes(Communicator world, Buffers buffers, int lanes, boolean oneReceiver, long bytes) {
        this.world = world;
        this.lanes = lanes;
        this.oneReceiver = oneReceiver;
        messages = new Buf[lanes];
        Arrays.setAll(messages, _ -> buffers.message(bytes));
        race = new Race(lanes, 0);
    }

    @Override
    public void lead(long rounds) {
        Race now = new Race(lanes, rounds);
        race = now;
        Crew.run(lanes, lane -> send(rounds, lane, now));
    }

    @Override
    public void follow(long rounds) {
        if (oneReceiver) {
            receiveAll(rounds * lanes * Window.MESSAGES);
        } else {
            Crew.run(lanes, lane -> receive(rounds, lane));
        }
    }

    private void send(long rounds, int lane, Race now) {
        Buf message = messages[lane];
        for (long i = 0; i < rounds; i++) {
            for (int j = 0; j < Window.MESSAGES; j++) {
                world.send(message, 1, lane);
            }
            world.recv(message, 1, lane);
            now.advance(lane);
        }
    }

    private void receive(long rounds, int lane) {
        Buf message = messages[lane];
        for (long i = 0; i < rounds; i++) {
            for (int j = 0; j < Window.MESSAGES; j++) {
                world.recv(message, 0, lane);
            }
            world.send(message, 0, lane);
        }
    }

    private void receiveAll(long count) {
        int[] ofLane = new int[lanes];
        Buf message = messages[0];
        for (long i = 0; i < count; i++) {
            int lane = world.recv(message, 0, Communicator.ANY_TAG).tag();
            if (++ofLane[lane] == Window.MESSAGES) {
                ofLane[lane] = 0;
                world.send(message, 0, lane);
            }
        }
    }

    /// How fair the last rounds were: the slowest sending thread's part of the mean.
    public double slowestShare() {
        return race.slowestShare();
    }
}
