package org.jmpi.launcher.cores;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/// Where this host's processors are that may be used: a core may have several (hardware threads), a socket has cores, and
/// each is near one part of the memory, its NUMA domain.
///
/// @param seats of the processors, socket by socket and core by core; at least one
public record Topology(List<Seat> seats) {
    /// Where the system tells of its devices.
    public static final Path DEVICES = Path.of("/sys/devices/system");

    /// Where a processor is.
    ///
    /// @param core in its socket
    public record Seat(int processor, long numa, long socket, long core) {
    }

    /// Look where processors are.
    ///
    /// @param usable  numbers of processors
    /// @param devices where the system tells of them: [#DEVICES]; a processor that it doesn't tell of is a core of its own,
    ///                in the first socket and the first domain
    public static Topology of(BitSet usable, Path devices) {
        Map<Integer, Integer> domains = domains(devices.resolve("node"));
        List<Seat> seats = new ArrayList<>();
        usable.stream().forEach(processor -> {
            Path topology = devices.resolve("cpu/cpu" + processor + "/topology");
            seats.add(new Seat(processor, domains.getOrDefault(processor, 0),
                    number(topology.resolve("physical_package_id"), 0),
                    number(topology.resolve("core_id"), processor)));
        });
        seats.sort(Comparator.comparingLong(Seat::socket).thenComparingLong(Seat::core));
        return new Topology(seats);
    }

    /// The domain of each processor.
    private static Map<Integer, Integer> domains(Path nodes) {
        Map<Integer, Integer> domains = new TreeMap<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(nodes, "node[0-9]*")) {
            for (Path node : all) {
                int domain = Integer.parseInt(node.getFileName().toString().substring("node".length()));
                processors(Files.readString(node.resolve("cpulist"))).stream()
                        .forEach(processor -> domains.put(processor, domain));
            }
        } catch (IOException | NumberFormatException unknown) {
            // Kernels without NUMA tell nothing: all is one domain.
        }
        return domains;
    }

    private static long number(Path file, long otherwise) {
        try {
            return Math.max(0, Long.parseLong(Files.readString(file).strip()));
        } catch (IOException | NumberFormatException unknown) {
            return otherwise;
        }
    }

    /// The processors of each core, socket or domain, in order.
    public List<BitSet> units(BindTo kind) {
        ToLongFunction<Seat> unit = switch (kind) {
            case NONE -> _ -> 0;
            case CORE -> seat -> seat.socket() << Integer.SIZE | seat.core();
            case SOCKET -> Seat::socket;
            case NUMA -> Seat::numa;
        };
        Map<Long, BitSet> units = new TreeMap<>();
        for (Seat seat : seats) {
            units.computeIfAbsent(unit.applyAsLong(seat), _ -> new BitSet()).set(seat.processor());
        }
        return List.copyOf(units.values());
    }

    /// The processors of one rank: those of its block of units. With more ranks than units, neighbours share.
    ///
    /// @param rank  one of them
    /// @param ranks ranks on this host
    public BitSet share(BindTo kind, int rank, int ranks) {
        List<BitSet> units = units(kind);
        int first = (int) ((long) rank * units.size() / ranks);
        int end = (int) ((rank + 1L) * units.size() / ranks);
        BitSet share = new BitSet();
        units.subList(first, Math.max(first + 1, end)).forEach(share::or);
        return share;
    }

    /// A picture of processors among all: sockets in brackets, cores between slashes, `B` for a processor that is one of
    /// them, `.` for one that isn't, as in `[BB/..][../..]`.
    public String picture(BitSet processors) {
        StringBuilder picture = new StringBuilder("[");
        Seat last = seats.getFirst();
        for (Seat seat : seats) {
            if (seat.socket() != last.socket()) {
                picture.append("][");
            } else if (seat.core() != last.core()) {
                picture.append('/');
            }
            picture.append(processors.get(seat.processor()) ? 'B' : '.');
            last = seat;
        }
        return picture.append(']').toString();
    }

    /// Processors in words: `0-3,8`.
    public static String text(BitSet processors) {
        StringBuilder text = new StringBuilder();
        for (int from = processors.nextSetBit(0); from >= 0;) {
            int to = processors.nextClearBit(from) - 1;
            text.append(text.isEmpty() ? "" : ",").append(from);
            if (to > from) {
                text.append('-').append(to);
            }
            from = processors.nextSetBit(to + 1);
        }
        return text.toString();
    }

    /// The processors that [#text] puts in words.
    ///
    /// @throws NumberFormatException where a word is none of its
    private static BitSet processors(String text) {
        BitSet processors = new BitSet();
        for (String word : text.strip().split(",")) {
            if (!word.isEmpty()) {
                String[] ends = word.split("-");
                processors.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]) + 1);
            }
        }
        return processors;
    }
}
