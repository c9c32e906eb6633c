package org.jmpi.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// Compares jmpi with its peers: the program behind `benchmarks/compare`.
///
/// Results go to standard output, progress and complaints to standard error. Ends with 0 when it ran, whatever the
/// verdicts, and with 2 when the command line is wrong.
public final class Compare {
    private static final Duration RUN_LIMIT = Duration.ofSeconds(120);

    private final CompareOptions options;
    private final Path root;

    private Compare(CompareOptions options, Path root) {
        this.options = options;
        this.root = root;
    }

    /// @param words options; the system property `jmpi.root` is the checkout
    public static void main(String[] words) throws IOException, InterruptedException {
        CompareOptions options;
        try {
            options = CompareOptions.parse(words);
        } catch (IllegalArgumentException e) {
            System.err.println("compare: " + e.getMessage());
            System.exit(2);
            return;
        }
        if (options.help()) {
            CompareOptions.printHelp();
        } else {
            new Compare(options, Path.of(System.getProperty("jmpi.root", "."))).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(Compare::endChildren));
        Machine machine = Machine.here();
        System.out.println(machine);
        Peers peers = new PeerFinder(root, new ProcessRunner(RUN_LIMIT)).find(options.mpiJar());
        peers.versions().forEach((name, version) -> System.out.println("with " + name + " " + version));
        peers.complaints().forEach(System.err::println);

        Map<Part, List<Row>> rows = options.wanted(machine.cores());
        Rounds rounds = new Rounds(peers.participants(), options.effort(), System.err::println);
        RowJudge judge = new RowJudge(rounds.run(workloads(rows.values().stream().flatMap(List::stream).toList())));
        Map<Part, List<RowResult>> results = new EnumMap<>(Part.class);
        rows.forEach((part, its) -> results.put(part, its.stream().map(judge::judge).toList()));
        System.out.println();
        new Report(System.out).print(results.values().stream().flatMap(List::stream).toList());
        rounds.complaints().forEach(System.err::println);
        if (options.write()) {
            write(new ResultsSection(machine, peers.versions(), options.effort().rounds(),
                    LocalDate.now(ZoneOffset.UTC)), results);
        }
    }

    /// What still runs when the user has had enough would disturb the next comparison.
    private static void endChildren() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    /// What has to be run for these rows, each once.
    private static SequencedSet<Workload> workloads(List<Row> rows) {
        SequencedSet<Workload> workloads = new LinkedHashSet<>();
        if (rows.stream().anyMatch(row -> !row.limits().isEmpty())) {
            workloads.add(Workload.limits());
        }
        rows.forEach(row -> workloads.add(row.workload().run()));
        return workloads;
    }

    private void write(ResultsSection section, Map<Part, List<RowResult>> results) throws IOException {
        ResultsFile file = new ResultsFile(root.resolve("docs/results.md"));
        for (Map.Entry<Part, List<RowResult>> part : results.entrySet()) {
            file.replace(part.getKey().word(), section.of(part.getKey(), part.getValue()));
        }
        System.err.println("written: " + file.file());
    }
}
