package org.jmpi.launcher.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.cli.Options;
import org.jmpi.Mpi;
import org.jmpi.collectives.select.OperationNames;
import org.jmpi.collectives.simulate.Quantities;
import org.jmpi.collectives.tune.RuleText;
import org.jmpi.collectives.tune.Tuner;

/// Measures each algorithm on this machine, and writes rules.
///
/// ```
/// jmpirun tune -np 4 --out my.rules
/// jmpirun -np 4 --java-options -Djmpi.coll.rules=my.rules …
/// ```
final class TuneTool {
    private static final String USAGE = "tune [-np N] [options]; groups of 2, 4, 8 … ranks are measured";
    private static final long MOST_BYTES = 1 << 30;
    private static final double NANOS_A_MICRO = 1e3;

    private TuneTool() {
    }

    /// Measure; rank 0 prints each choice, and writes the rules.
    public static void main(String[] words) throws Exception {
        ToolLine.run(USAGE, words, new Options()
                .addOption(ToolLine.option("out", "FILE", "what to write; default tuned.rules"))
                .addOption(ToolLine.option("bytes", "LIST", "lengths to measure; default 8,64,512,4K,32K,256K,1M"))
                .addOption(ToolLine.option("seconds", "S", "about how long it may take; default 120"))
                .addOption(ToolLine.option("quick", "", "8,4K,256K bytes in 15 seconds")), TuneTool::run);
    }

    private static void run(ToolLine line) throws IOException {
        boolean quick = line.has("quick");
        List<Long> lengths = Quantities.list("bytes",
                line.value("bytes", quick ? "8,4K,256K" : "8,64,512,4K,32K,256K,1M"), 8, MOST_BYTES);
        double seconds = Quantities.real("seconds", line.value("seconds", quick ? "15" : "120"));
        try (Mpi mpi = Mpi.init()) {
            boolean first = mpi.world().rank() == 0;
            if (mpi.world().size() < 2) {
                throw new IllegalArgumentException(
                        "one rank has nothing to choose: ranks=1; start at least two with -np");
            }
            List<Tuner.Choice> choices =
                    new Tuner(mpi.world(), lengths, seconds).choices(first ? TuneTool::print : _ -> {
                    });
            if (first) {
                write(Path.of(line.value("out", "tuned.rules")), mpi.world().size(), choices);
            }
        }
    }

    private static void print(Tuner.Choice choice) {
        var text = new StringBuilder(String.format(Locale.ROOT, "%-14s ranks=%-4d bytes=%-6s %-18s",
                OperationNames.of(choice.operation()), choice.ranks(), Quantities.shortForm(choice.bytes()),
                choice.algorithm()));
        for (Map.Entry<String, Double> time : choice.nanos().entrySet()) {
            text.append(String.format(Locale.ROOT, " %s %.2f us", time.getKey(), time.getValue() / NANOS_A_MICRO));
        }
        System.out.println(text);
    }

    private static void write(Path file, int ranks, List<Tuner.Choice> choices) throws IOException {
        Files.writeString(file, "# jmpirun tune -np " + ranks + "; rules to stand ahead of the built-in ones\n"
                + RuleText.of(choices));
        System.out.println("written to " + file + "; use it with -Djmpi.coll.rules=" + file.toAbsolutePath());
    }
}
