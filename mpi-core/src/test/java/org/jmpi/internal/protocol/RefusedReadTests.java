package org.jmpi.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jmpi.Buf;
import org.jmpi.internal.match.Matcher;
import org.jmpi.internal.memory.Linux;
import org.jmpi.internal.memory.Native;
import org.jmpi.internal.memory.RemoteMemory;
import org.jmpi.internal.progress.IdleStrategy;
import org.jmpi.internal.transport.Endpoint;
import org.jmpi.internal.transport.Transport;
import org.jmpi.internal.transport.shm.ShmSegment;
import org.jmpi.internal.transport.shm.ShmTransport;
import org.jmpi.spi.Payload;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The kernel's copy from process to process as it may go wrong, by a stand-in: every message arrives all the same.
@Timeout(60)
class RefusedReadTests {
    private static final long SEED = Long.getLong("jmpi.test.seed", 20_261_121);
    private static final int EPERM = 1;
    private static final int MESSAGES = 20;
    private static final int BYTES = 3 << 20;
    private static final long CONTEXT = 8;
    private static final int[] RANKS = {0, 1};

    /// Copies some pieces, then answers otherwise.
    private static final class Failing implements RemoteMemory {
        private final int goodPieces;
        private final long answer;
        private final Random random = new Random(SEED);
        private final AtomicInteger calls = new AtomicInteger();

        Failing(int goodPieces, long answer) {
            this.goodPieces = goodPieces;
            this.answer = answer;
        }

        @Override
        public long processVmRead(long pid, long remote, long local, long length, MemorySegment iovecs) {
            if (calls.getAndIncrement() >= goodPieces) {
                return answer;
            }
            // Fewer than asked for is no error.
            long copied = 1 + random.nextLong(length);
            Native.copy(remote, local, copied);
            return copied;
        }
    }

    private final ShmSegment segment = ShmSegment.inProcess(RANKS.length);

    private Engine engine(int rank, RemoteMemory memory) {
        ShmTransport shm = new ShmTransport(segment, rank, RANKS);
        Endpoint[] endpoints = {shm.endpoint(0, true), shm.endpoint(1, true)};
        long[] pids = {ProcessHandle.current().pid(), ProcessHandle.current().pid()};
        MemoryReader reader = new MemoryReader(memory, pids, 1, 1);
        return new Engine(rank, new Transport[]{shm}, endpoints, reader, new RemoteRegions(null, pids), shm::sleep,
                IdleStrategy.forHost(2, 2, false), (Payload) Buf.empty());
    }

    @ParameterizedTest(name = "{0} good pieces, then {1}")
    @CsvSource({"0, -1", "1, -1", "7, -1", "0, -3", "3, -3", "0, -14", "5, -14", "4, 0", "1000000, 0"})
    void everyMessageArrives(int goodPieces, long answer) throws Exception {
        Failing memory = new Failing(goodPieces, answer);
        Engine sender = engine(0, memory);
        Engine receiver = engine(1, memory);
        try (Arena arena = Arena.ofShared(); segment) {
            MemorySegment data = arena.allocate(BYTES);
            data.copyFrom(MemorySegment.ofArray(random()));
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
                for (int message = 0; message < MESSAGES; message++) {
                    sender.send((Payload) Buf.of(data), 1, message, CONTEXT);
                }
            });
            for (int message = 0; message < MESSAGES; message++) {
                receive(receiver, arena, data, message);
            }
            sending.get(30, TimeUnit.SECONDS);
            sender.close();
            receiver.close();
        }
        if (answer == -EPERM) {
            assertThat(memory.calls.get()).as("calls after the refusal").isEqualTo(goodPieces + 1);
        } else if (answer == -Linux.EFAULT) {
            assertThat(memory.calls.get()).as("calls, one more a message").isGreaterThanOrEqualTo(goodPieces + 1);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new Random(SEED).nextBytes(bytes);
        return bytes;
    }

    private static void receive(Engine receiver, Arena arena, MemorySegment data, int message) {
        MemorySegment got = arena.allocate(BYTES);
        Matcher matcher = receiver.context(CONTEXT, RANKS);
        Payload target = (Payload) Buf.of(got);
        ReceiveOperation receive =
                receiver.post(matcher, target, 0, BYTES, target.signature(), 0, message, true);
        receiver.await(receive);
        assertThat(receive.error()).isNull();
        receive.release();
        assertThat(got.mismatch(data)).as("first wrong byte of message %d, seed=%d", message, SEED).isEqualTo(-1);
    }
}
