package org.jmpi.internal.transport.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Random;
import java.util.stream.Stream;
import org.jmpi.internal.memory.Linux;
import org.jmpi.internal.net.SocketDescriptor;
import org.jmpi.testing.Needs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WireTests {
    private static final int SIZE = 3_000_000;

    private final Arena arena = Arena.ofShared();
    private SocketChannel writing;
    private SocketChannel reading;

    /// Makes a wire of a socket.
    private interface Maker {
        Wire make(SocketChannel channel) throws IOException;
    }

    @BeforeEach
    void connect() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            writing = SocketChannel.open(server.getLocalAddress());
            reading = server.accept();
        }
        writing.configureBlocking(false);
        reading.configureBlocking(false);
    }

    @AfterEach
    void close() throws IOException {
        writing.close();
        reading.close();
        arena.close();
    }

    static Stream<Arguments> pairs() {
        Maker best = Wire::of;
        Maker nio = ChannelWire::new;
        return Stream.of(Arguments.of("best to best", best, best), Arguments.of("best to NIO", best, nio),
                Arguments.of("NIO to best", nio, best), Arguments.of("NIO to NIO", nio, nio));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void carriesTwoRangesAtATimeInOrder(String name, Maker writer, Maker reader) throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] data = new byte[SIZE];
        random.nextBytes(data);
        MemorySegment from = arena.allocate(SIZE);
        MemorySegment to = arena.allocate(SIZE);
        from.copyFrom(MemorySegment.ofArray(data));
        Wire out = writer.make(writing);
        Wire in = reader.make(reading);
        assertThat(in.read(to.address(), 10, 0, 0)).as("nothing there yet").isZero();
        long sent = 0;
        long got = 0;
        while (got < SIZE) {
            if (sent < SIZE) {
                long first = Math.min(SIZE - sent, random.nextInt(100_000));
                long second = Math.min(SIZE - sent - first, random.nextInt(100_000));
                if (first > 0) {
                    sent += out.write(from.address() + sent, first, from.address() + sent + first, second);
                }
            }
            long first = Math.min(SIZE - got, 1 + random.nextInt(100_000));
            long second = Math.min(SIZE - got - first, random.nextInt(100_000));
            got += in.read(to.address() + got, first, to.address() + got + first, second);
        }
        assertThat(to.mismatch(from)).as("first wrong byte, seed=%d", seed).isEqualTo(-1);
        writing.shutdownOutput();
        assertThat(in.read(to.address(), 10, 0, 0)).as("the end").isEqualTo(-1);
    }

    @Test
    void findsTheDescriptorOnLinux() throws IOException {
        Linux linux = Linux.get().orElse(null);
        Needs.that(linux != null, "Linux on x86-64 or AArch64");
        int first = descriptor(writing, linux);
        int second = descriptor(reading, linux);
        assertThat(first).isPositive().isNotEqualTo(second);
        assertThat(second).isPositive();
        assertThat(Wire.of(reading)).isInstanceOf(LinuxWire.class);
    }

    private static int descriptor(SocketChannel channel, Linux linux) throws IOException {
        return SocketDescriptor.of((InetSocketAddress) channel.getLocalAddress(),
                (InetSocketAddress) channel.getRemoteAddress(), linux);
    }
}
