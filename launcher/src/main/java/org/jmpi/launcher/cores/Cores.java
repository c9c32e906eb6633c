package org.jmpi.launcher.cores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The cores of this host that may be used, in the order of socket and core; a core may have several processors
/// (hardware threads).
///
/// @param cores the processors of each; at least one
public record Cores(List<BitSet> cores) {

    /// Sort processors by their cores.
    ///
    /// @param usable     numbers of processors
    /// @param topologies where the system tells about processors: `/sys/devices/system/cpu`; a processor that it doesn't
    ///                   tell of is a core of its own
    public static Cores of(BitSet usable, Path topologies) {
        Map<Long, BitSet> cores = new TreeMap<>();
        usable.stream().forEach(processor -> {
            Path topology = topologies.resolve("cpu" + processor + "/topology");
            long socket = number(topology.resolve("physical_package_id"), 0);
            long core = number(topology.resolve("core_id"), processor);
            cores.computeIfAbsent(socket << 32 | core, _ -> new BitSet()).set(processor);
        });
        return new Cores(new ArrayList<>(cores.values()));
    }

    private static long number(Path file, long otherwise) {
        try {
            return Math.max(0, Long.parseLong(Files.readString(file).strip()));
        } catch (IOException | NumberFormatException unknown) {
            return otherwise;
        }
    }

    /// The processors of one rank: those of its block of cores. With more ranks than cores, ranks share.
    ///
    /// @param rank  one of them
    /// @param ranks ranks on this host
    public BitSet share(int rank, int ranks) {
        int count = cores.size();
        if (ranks >= count) {
            return (BitSet) cores.get(rank % count).clone();
        }
        BitSet share = new BitSet();
        for (int core = rank * count / ranks; core < (rank + 1) * count / ranks; core++) {
            share.or(cores.get(core));
        }
        return share;
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
}
