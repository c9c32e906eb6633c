package org.jmpi.benchmarks.compare;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A part of the table of goals, measured and written by itself where all at once would take too long.
enum Part {
    /// Messages, threads, garbage and start-up.
    POINT_TO_POINT("point-to-point", "Point to point, threads, start-up") {
        @Override
        List<Row> rows(int cores) {
            return Rows.pointToPoint(cores);
        }
    },
    /// Collectives over shared memory, blocking and not.
    COLLECTIVES("collectives", "Collectives over shared memory") {
        @Override
        List<Row> rows(int cores) {
            return CollectiveRows.shm(cores);
        }
    },
    /// Collectives over sockets.
    SOCKET_COLLECTIVES("socket-collectives", "Collectives over sockets") {
        @Override
        List<Row> rows(int cores) {
            return CollectiveRows.tcp();
        }
    },
    /// Several hosts, which `benchmarks/lab` makes. Measured only where it is asked for: it takes root.
    HOSTS("hosts", "Over several hosts") {
        @Override
        List<Row> rows(int cores) {
            return HostRows.all();
        }
    },
    /// A device of OpenCL. Measured only where it is asked for: it takes one.
    DEVICES("devices", "Devices") {
        @Override
        List<Row> rows(int cores) {
            return DeviceRows.all();
        }
    };

    private final String word;
    private final String title;

    Part(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /// Its rows, in the report's order.
    ///
    /// @param cores cores of this machine
    abstract List<Row> rows(int cores);

    /// As it is named on the command line.
    String word() {
        return word;
    }

    /// As it is headed.
    String title() {
        return title;
    }

    /// Those that any machine can measure.
    static List<Part> ofOneHost() {
        return List.of(POINT_TO_POINT, COLLECTIVES, SOCKET_COLLECTIVES);
    }

    /// The part of a name.
    ///
    /// @throws IllegalArgumentException where there is none; the message names all
    static Part named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.word.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such part: part=" + name + "; give " + words()));
    }

    /// All names.
    static String words() {
        return Arrays.stream(values()).map(Part::word).collect(Collectors.joining(" or "));
    }
}
