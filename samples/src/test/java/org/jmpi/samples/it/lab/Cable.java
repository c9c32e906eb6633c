package org.jmpi.samples.it.lab;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A cable in user space, from here to another network namespace, on which each packet takes a time of its own, so that
/// later ones overtake: the kernel's own emulation of that isn't everywhere. It can record what passes.
///
/// ```
/// TAP h1 ── read ─▶ DelayQueue ─▶ write ── TAP eth0, moved to the host
/// ```
public final class Cable {
    private static final long TUNSETIFF = 0x400454caL;
    private static final short TAP_WITHOUT_INFO = 0x1002;
    private static final int NAME_BYTES = 16;
    private static final int REQUEST_BYTES = 40;
    private static final int LONGEST_PACKET = 65_600;

    private final DelayQueue<Packet> queue = new DelayQueue<>();
    private final Random random;
    private final int delayMicros;
    private final int jitterMicros;

    private record Packet(byte[] bytes, RandomAccessFile to, long due) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    private Cable(long seed, int delayMicros, int jitterMicros) {
        random = new Random(seed);
        this.delayMicros = delayMicros;
        this.jitterMicros = jitterMicros;
    }

    /// Be such a cable until killed.
    ///
    /// @param args name of this end, process in the other namespace, seed, least delay and more by chance in µs, file for
    ///             all packets of both directions
    public static void main(String[] args) throws Throwable {
        RandomAccessFile here = tap(args[0]);
        RandomAccessFile there = tap(args[0] + "x");
        run("ip", "link", "set", args[0] + "x", "netns", args[1], "name", "eth0");
        Cable cable = new Cable(Long.parseLong(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
        Thread.ofPlatform().start(() -> cable.carry(here, there));
        Thread.ofPlatform().start(() -> cable.carry(there, here));
        OutputStream tape = new FileOutputStream(args[5]);
        System.out.println("ready");
        while (true) {
            Packet packet = cable.queue.take();
            tape.write(packet.bytes());
            try {
                packet.to().write(packet.bytes());
            } catch (IOException down) {
                // That end isn't up yet.
            }
        }
    }

    private void carry(RandomAccessFile from, RandomAccessFile to) {
        byte[] room = new byte[LONGEST_PACKET];
        while (true) {
            try {
                int length = from.read(room);
                long micros = delayMicros + random.nextInt(jitterMicros + 1);
                queue.add(new Packet(Arrays.copyOf(room, length), to, System.nanoTime() + micros * 1_000));
            } catch (IOException down) {
                Thread.onSpinWait();
            }
        }
    }

    private static RandomAccessFile tap(String name) throws Throwable {
        RandomAccessFile file = new RandomAccessFile("/dev/net/tun", "rw");
        MethodHandle ioctl = Linker.nativeLinker()
                .downcallHandle(Linker.nativeLinker().defaultLookup().find("ioctl").orElseThrow(),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG,
                                ValueLayout.ADDRESS),
                        Linker.Option.firstVariadicArg(2));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment request = arena.allocate(REQUEST_BYTES);
            request.setString(0, name, StandardCharsets.US_ASCII);
            request.set(ValueLayout.JAVA_SHORT, NAME_BYTES, TAP_WITHOUT_INFO);
            int result = (int) ioctl.invokeExact(newest(), TUNSETIFF, request);
            if (result != 0) {
                throw new IOException("no such network interface can be made: " + name);
            }
        }
        return file;
    }

    /// The descriptor opened last, which Java doesn't tell.
    private static int newest() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return all.filter(path -> isTap(path))
                    .mapToInt(path -> Integer.parseInt(path.getFileName().toString()))
                    .max()
                    .orElseThrow();
        }
    }

    private static boolean isTap(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).endsWith("tun");
        } catch (IOException gone) {
            return false;
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("failed: " + String.join(" ", command));
        }
    }
}
