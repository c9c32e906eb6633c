package org.jmpi.internal.transport.tcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jmpi.internal.tls.JobCertificate;
import org.jmpi.internal.tls.Streams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Encrypted sockets as ranks use them: non-blocking, from and to any memory.
@Timeout(60)
class TlsWireTests {
    private static final int SIZE = 3_000_000;
    private static final int RECORD = 16 << 10;
    private static final int ROOM = 100_000;

    private final Arena arena = Arena.ofShared();
    private SocketChannel writing;
    private SocketChannel reading;
    private Wire out;
    private Wire in;

    @BeforeEach
    void connect() throws Exception {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            writing = SocketChannel.open(server.getLocalAddress());
            reading = server.accept();
        }
        JobCertificate certificate = JobCertificate.make();
        CompletableFuture<Streams> other = CompletableFuture.supplyAsync(() -> accept(certificate));
        Streams here = Streams.connecting(writing.socket(), certificate, 20_000);
        writing.setOption(StandardSocketOptions.SO_SNDBUF, ROOM);
        reading.setOption(StandardSocketOptions.SO_RCVBUF, ROOM);
        out = wire(writing, here);
        in = wire(reading, other.get());
    }

    private Streams accept(JobCertificate certificate) {
        try {
            return Streams.accepting(reading.socket(), certificate, 20_000);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Wire wire(SocketChannel channel, Streams streams) throws IOException {
        channel.configureBlocking(false);
        return new TlsWire(Wire.of(channel), Objects.requireNonNull(streams.engine()));
    }

    @AfterEach
    void close() throws IOException {
        writing.close();
        reading.close();
        arena.close();
    }

    private MemorySegment data(long seed) {
        byte[] data = new byte[SIZE];
        new Random(seed).nextBytes(data);
        return arena.allocate(SIZE).copyFrom(MemorySegment.ofArray(data));
    }

    @Test
    void carriesTwoRangesAtATimeInOrderWhateverTheSocketTakes() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        MemorySegment from = data(seed);
        MemorySegment to = arena.allocate(SIZE);
        assertThat(in.read(to.address(), 10, 0, 0)).as("nothing there yet").isZero();
        long sent = 0;
        long got = 0;
        while (got < SIZE) {
            if (sent < SIZE && random.nextInt(4) > 0) {
                long first = Math.min(SIZE - sent, 1 + random.nextInt(200_000));
                long second = Math.min(SIZE - sent - first, random.nextInt(200_000));
                sent += out.write(from.address() + sent, first, from.address() + sent + first, second);
            } else {
                long first = Math.min(SIZE - got, 1 + random.nextInt(100_000));
                long second = Math.min(SIZE - got - first, random.nextInt(3) == 0 ? random.nextInt(100_000) : 0);
                got += in.read(to.address() + got, first, to.address() + got + first, second);
            }
        }
        assertThat(to.mismatch(from)).as("first wrong byte, seed=%d", seed).isEqualTo(-1);
        writing.shutdownOutput();
        assertThat(in.read(to.address(), 10, 0, 0)).as("the end").isEqualTo(-1);
    }

    /// What counts as written has left: nobody pushes it any more.
    @Test
    void whatCountsAsWrittenArrivesThoughTheWriterNeverComesBack() throws IOException {
        MemorySegment from = data(1);
        MemorySegment to = arena.allocate(SIZE);
        long sent = fill(from);
        writing.shutdownOutput();
        long got = 0;
        try {
            for (long now = 0; now >= 0; got += Math.max(now, 0)) {
                now = in.read(to.address() + got, SIZE - got, 0, 0);
            }
        } catch (IOException midRecord) {
            assertThat(midRecord).hasMessageContaining("ended in mid-record");
        }
        assertThat(got).isGreaterThanOrEqualTo(sent);
        assertThat(to.asSlice(0, sent).mismatch(from.asSlice(0, sent))).isEqualTo(-1);
    }

    /// Write until there is no room; how much.
    private long fill(MemorySegment from) throws IOException {
        long sent = 0;
        for (long now = 1; now > 0; sent += now) {
            now = out.write(from.address() + sent, SIZE - sent, 0, 0);
        }
        assertThat(sent).isPositive().isLessThan(SIZE);
        return sent;
    }

    @Test
    void whatIsHeldMayBeOfferedAgainInSmallerParts() throws IOException {
        MemorySegment from = data(2);
        MemorySegment to = arena.allocate(SIZE);
        long sent = fill(from);
        for (long got = 0; got < SIZE;) {
            if (sent < SIZE) {
                sent += out.write(from.address() + sent, Math.min(1_000, SIZE - sent), 0, 0);
            }
            got += in.read(to.address() + got, SIZE - got, 0, 0);
        }
        assertThat(sent).isEqualTo(SIZE);
        assertThat(to.mismatch(from)).isEqualTo(-1);
    }

    @Test
    void saysSoWhereItHoldsWhatTheSocketDoesNotTellOf() throws IOException {
        MemorySegment from = data(3);
        MemorySegment to = arena.allocate(SIZE);
        assertThat(in.holdsBytes()).isFalse();
        assertThat(out.write(from.address(), 4 * RECORD, 0, 0)).isEqualTo(4 * RECORD);
        long got = 0;
        while (got == 0) {
            got = in.read(to.address(), 10, 0, 0);
        }
        assertThat(got).isEqualTo(10);
        assertThat(in.holdsBytes()).isTrue();
        while (got < 4 * RECORD) {
            got += in.read(to.address() + got, SIZE - got, 0, 0);
        }
        assertThat(in.holdsBytes()).isFalse();
        assertThat(to.asSlice(0, got).mismatch(from.asSlice(0, got))).isEqualTo(-1);
    }

    @Test
    void anEndInMidRecordIsAnError() throws IOException {
        MemorySegment to = arena.allocate(SIZE);
        raw(new byte[]{23, 3, 3, 0x40, 0, 1, 2, 3});
        writing.shutdownOutput();
        assertThatThrownBy(() -> readOn(to)).isInstanceOf(IOException.class)
                .hasMessageContaining("ended in mid-record: bytes=8");
    }

    @Test
    void aForgedRecordIsAnError() throws IOException {
        MemorySegment to = arena.allocate(SIZE);
        raw(new byte[]{23, 3, 3, 0, 40});
        raw(new byte[40]);
        assertThatThrownBy(() -> readOn(to)).isInstanceOf(IOException.class);
    }

    @Test
    void plainBytesAreAnError() throws IOException {
        MemorySegment to = arena.allocate(SIZE);
        raw("all of this is plain, and none of it a record of TLS".getBytes(UTF_8));
        writing.shutdownOutput();
        assertThatThrownBy(() -> readOn(to)).isInstanceOf(IOException.class);
    }

    private void raw(byte[] bytes) throws IOException {
        assertThat(writing.write(ByteBuffer.wrap(bytes))).isEqualTo(bytes.length);
    }

    private void readOn(MemorySegment to) throws IOException {
        long got = 0;
        while (got == 0) {
            got = in.read(to.address(), SIZE, 0, 0);
        }
    }
}
