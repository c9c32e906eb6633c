package org.jmpi.benchmarks.micro;

import java.lang.foreign.Arena;
import java.util.concurrent.TimeUnit;
import org.jmpi.Buf;
import org.jmpi.internal.transport.Endpoint;
import org.jmpi.internal.transport.FrameHandler;
import org.jmpi.internal.transport.shm.ShmSegment;
import org.jmpi.internal.transport.shm.ShmTransport;
import org.jmpi.spi.Payload;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A frame into a ring and out again, by one thread: the price of the code, without that of moving a cache line.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ShmRing {
    private static final int TAG = 7;
    private static final long CONTEXT = 3;

    /// Bytes of payload: inline in its slot up to 48, else in a chunk.
    @Param({"8", "48", "1024"}) private int bytes = 8;

    private final Counting handler = new Counting();
    private Payload payload = (Payload) Buf.empty();
    private final Endpoint writer;
    private final ShmTransport reader;

    /// Makes two ranks' ends of one segment.
    public ShmRing() {
        ShmSegment segment = ShmSegment.inProcess(2);
        writer = new ShmTransport(segment, 0, new int[]{0, 1}).endpoint(1, false);
        reader = new ShmTransport(segment, 1, new int[]{0, 1});
    }

    /// Make the message.
    @Setup
    public void makeMessage() {
        payload = (Payload) Buf.of(Arena.global().allocate(bytes, Long.BYTES));
        boolean ignored = offer();
        // The first glance is what finds the writer.
        ignored = reader.isReady();
        int frames = reader.poll(handler);
        if (frames != 1) {
            throw new IllegalStateException("ring lost a frame: frames=" + frames + "; report this as a bug of jmpi");
        }
    }

    /// Offer, then poll.
    @Benchmark
    public int offerAndPoll() {
        boolean ignored = offer();
        return reader.poll(handler);
    }

    private boolean offer() {
        return writer.eager(0, TAG, CONTEXT, payload, 0, bytes);
    }

    /// Poll a ring with nothing in it.
    @Benchmark
    public int pollNothing() {
        return reader.poll(handler);
    }

    private static final class Counting implements FrameHandler {
        private long seen;

        @Override
        public boolean onEager(int peer, int signature, int tag, long context, long address, int length, long lease) {
            seen += length;
            return false;
        }

        @Override
        public void onData(int peer, long receiveId, long messageOffset, long address, int length) {
            seen += length;
        }

        @Override
        public void onControl(int peer, int kind, int signature, int tag, long context, long a, long b, long c) {
            seen++;
        }

        @Override
        public void onStreamEnd(int peer, boolean orderly) {
            throw new IllegalStateException("ring ended: frames=" + seen + "; report this as a bug of jmpi");
        }
    }
}
