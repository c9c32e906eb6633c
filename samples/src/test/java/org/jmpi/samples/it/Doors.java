package org.jmpi.samples.it;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds where processes listen, whatever network they see, as `/proc` tells.
final class Doors {
    private static final String LISTENING = "0A";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Doors() {
    }

    /// The addresses of these processes, on IPv4 or IPv6.
    static Set<InetSocketAddress> of(List<ProcessHandle> processes) throws IOException {
        Set<InetSocketAddress> doors = new HashSet<>();
        for (ProcessHandle process : processes) {
            Path folder = Path.of("/proc", Long.toString(process.pid()));
            Set<String> sockets = sockets(folder.resolve("fd"));
            for (String table : List.of("net/tcp", "net/tcp6")) {
                for (String line : Files.readAllLines(folder.resolve(table))) {
                    // sl, local address, remote address, state, queues, timer, retransmits, user, time-out, inode
                    String[] fields = BLANKS.split(line.strip(), -1);
                    if (fields[3].equals(LISTENING) && sockets.contains("socket:[" + fields[9] + "]")) {
                        boolean ignored = doors.add(address(fields[1]));
                    }
                }
            }
        }
        return doors;
    }

    private static Set<String> sockets(Path descriptors) throws IOException {
        Set<String> sockets = new HashSet<>();
        try (Stream<Path> files = Files.list(descriptors)) {
            for (Path file : files.toList()) {
                try {
                    boolean ignored = sockets.add(Files.readSymbolicLink(file).toString());
                } catch (IOException closedMeanwhile) {
                    // None of those that listen.
                }
            }
        }
        return sockets;
    }

    /// An address as the kernel prints it: words of four bytes, the last of each first, then the port.
    private static InetSocketAddress address(String text) throws UnknownHostException {
        int colon = text.indexOf(':');
        ByteBuffer printed = ByteBuffer.wrap(HexFormat.of().parseHex(text.substring(0, colon)));
        ByteBuffer address = ByteBuffer.allocate(printed.capacity()).order(ByteOrder.LITTLE_ENDIAN);
        while (printed.hasRemaining()) {
            ByteBuffer ignored = address.putInt(printed.getInt());
        }
        return new InetSocketAddress(InetAddress.getByAddress(address.array()),
                Integer.parseInt(text.substring(colon + 1), 16));
    }
}
