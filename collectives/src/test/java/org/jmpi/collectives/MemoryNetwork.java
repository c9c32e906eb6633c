package org.jmpi.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jmpi.spi.CollectiveChannel;
import org.jmpi.spi.Payload;

/// A network of ranks in one thread. Which messages arrive next is drawn by chance; some sends are buffered,
/// some are complete only when received.
final class MemoryNetwork {
    private final int size;
    private final Random random;
    private final Map<Route, Lane> lanes = new LinkedHashMap<>();
    private final int hosts;
    private final boolean inOrder;
    private int unreleased;

    MemoryNetwork(int size, Random random) {
        this.size = size;
        this.random = random;
        this.hosts = 1 + random.nextInt(3);
        this.inOrder = random.nextBoolean();
    }

    CollectiveChannel channel(int rank) {
        return new Channel(rank);
    }

    /// Deliver some of what can be delivered.
    ///
    /// @return whether anything was
    boolean deliver() {
        List<Lane> ready = new ArrayList<>(lanes.values().stream().filter(Lane::isReady).toList());
        Collections.shuffle(ready, random);
        int count = ready.isEmpty() ? 0 : 1 + random.nextInt(ready.size());
        ready.subList(0, count).forEach(Lane::deliverOne);
        return count > 0;
    }

    /// Assert that nothing is left over.
    void assertQuiet() {
        assertThat(lanes)
                .allSatisfy((route, lane) -> assertThat(lane.isEmpty()).as(route.toString()).isTrue());
        assertThat(unreleased).as("transfers not released").isZero();
    }

    private Lane lane(int source, int target, int sequence) {
        return lanes.computeIfAbsent(new Route(source, target, sequence), _ -> new Lane());
    }

    private record Route(int source, int target, int sequence) {
    }

    private static final class Lane {
        private final Deque<Moving> sends = new ArrayDeque<>();
        private final Deque<Moving> receives = new ArrayDeque<>();

        boolean isReady() {
            return !sends.isEmpty() && !receives.isEmpty();
        }

        boolean isEmpty() {
            return sends.isEmpty() && receives.isEmpty();
        }

        void deliverOne() {
            Moving send = sends.remove();
            Moving receive = receives.remove();
            assertThat(send.length).as("length of a message").isEqualTo(receive.length);
            receive.payload.write(receive.offset, MemorySegment.ofArray(send.content()), 0, send.length);
            send.complete = true;
            receive.complete = true;
        }
    }

    private final class Moving implements CollectiveChannel.Transfer {
        private final Payload payload;
        private final long offset;
        private final long length;
        private byte[] buffered = {};
        private boolean complete;

        Moving(Payload payload, long offset, long length) {
            assertThat(offset + length).isBetween(0L, payload.packedSize());
            this.payload = payload;
            this.offset = offset;
            this.length = length;
            unreleased++;
        }

        void buffer() {
            buffered = content();
            complete = true;
        }

        byte[] content() {
            byte[] bytes = complete ? buffered : new byte[Math.toIntExact(length)];
            if (!complete) {
                payload.read(offset, MemorySegment.ofArray(bytes), 0, length);
            }
            return bytes;
        }

        @Override
        public boolean isComplete() {
            return complete;
        }

        @Override
        public void release() {
            assertThat(complete).as("released when complete").isTrue();
            unreleased--;
        }
    }

    private final class Channel implements CollectiveChannel {
        private final int rank;

        Channel(int rank) {
            this.rank = rank;
        }

        @Override
        public int rank() {
            return rank;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public int host(int peer) {
            return inOrder ? peer * hosts / size : peer % hosts;
        }

        @Override
        public Transfer send(Payload source, long offset, long length, int dest, int sequence) {
            var send = new Moving(source, offset, length);
            if (random.nextBoolean()) {
                send.buffer();
            }
            lane(rank, dest, sequence).sends.add(send);
            return send;
        }

        @Override
        public Transfer receive(Payload target, long offset, long length, int source, int sequence) {
            var receive = new Moving(target, offset, length);
            lane(source, rank, sequence).receives.add(receive);
            return receive;
        }
    }
}
