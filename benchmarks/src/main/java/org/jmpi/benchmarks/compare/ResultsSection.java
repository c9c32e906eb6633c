package org.jmpi.benchmarks.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes one part of `docs/results.md`.
///
/// @param machine  where it was measured
/// @param versions the peers' versions
/// @param rounds   rounds that were run
record ResultsSection(Machine machine, Map<PeerName, String> versions, int rounds, LocalDate date) {
    private static final List<PeerName> COLUMNS = List.of(PeerName.JMPI, PeerName.OPEN_MPI, PeerName.MPICH,
            PeerName.OPEN_MPI_JAVA, PeerName.MPJ_EXPRESS, PeerName.BARE_JVMS, PeerName.OPENCL_C);

    /// The section as text, with a heading.
    String of(Part part, List<RowResult> results) {
        List<String> lines = new ArrayList<>(introduction(part, results));
        lines.addAll(goals(results));
        lines.add("");
        lines.addAll(ratios(results));
        lines.add("");
        lines.addAll(medians(results));
        return String.join("\n", lines) + "\n";
    }

    private List<String> introduction(Part part, List<RowResult> results) {
        List<PeerName> measured = measured(results);
        String peers = versions.entrySet()
                .stream()
                .filter(entry -> measured.contains(entry.getKey()))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return List.of("## " + part.title(), "", ResultsFile.setting(machine, peers, date, rounds) + " Of "
                + results.size() + " goals: " + Report.counts(results) + ".", "");
    }

    private static List<String> goals(List<RowResult> results) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("figure", "goal", "ratio", "verdict"));
        for (RowResult result : results) {
            cells.add(List.of(result.row().title(), result.row().goalText(), result.ratioText(),
                    result.verdict().toString()));
        }
        return table(cells);
    }

    /// jmpi over each peer alone.
    private List<String> ratios(List<RowResult> results) {
        List<PeerName> peers = measured(results).stream().filter(who -> who != PeerName.JMPI).toList();
        List<List<String>> cells = new ArrayList<>();
        cells.add(header("jmpi's ratio to", peers));
        for (RowResult result : distinct(results)) {
            List<String> line = new ArrayList<>(List.of(result.row().title()));
            peers.forEach(who -> line.add(result.ratios().containsKey(who)
                    ? Quantity.number(result.ratios().get(who).median())
                    : "–"));
            cells.add(line);
        }
        return table(cells);
    }

    private List<String> medians(List<RowResult> results) {
        List<PeerName> peers = measured(results);
        List<List<String>> cells = new ArrayList<>();
        List<String> header = header("medians here", peers);
        header.add("limit");
        cells.add(header);
        for (RowResult result : distinct(results)) {
            List<String> line = new ArrayList<>(List.of(result.row().title()));
            peers.forEach(who -> line.add(result.values().containsKey(who)
                    ? Quantity.of(result.values().get(who).median(), result.unit())
                    : "–"));
            line.add(result.limits().isEmpty() ? "–" : String.join(", ", result.limits()));
            cells.add(line);
        }
        return table(cells);
    }

    /// Of rows that show the same figure only the first.
    private static List<RowResult> distinct(List<RowResult> results) {
        List<List<Object>> seen = new ArrayList<>();
        return results.stream().filter(result -> {
            List<Object> figure = List.of(result.row().workload(), result.row().series(), result.row().metric());
            return !seen.contains(figure) && seen.add(figure);
        }).toList();
    }

    private static List<PeerName> measured(List<RowResult> results) {
        return COLUMNS.stream().filter(who -> results.stream().anyMatch(r -> r.values().containsKey(who))).toList();
    }

    private static List<String> header(String first, List<PeerName> peers) {
        List<String> header = new ArrayList<>(List.of(first));
        peers.forEach(who -> header.add(who.toString()));
        return header;
    }

    private static List<String> table(List<List<String>> cells) {
        List<String> lines = new ArrayList<>();
        lines.add(line(cells.getFirst()));
        lines.add(line(Collections.nCopies(cells.getFirst().size(), "---")));
        cells.stream().skip(1).map(ResultsSection::line).forEach(lines::add);
        return lines;
    }

    private static String line(List<String> cells) {
        return Arrays.stream(cells.toArray(String[]::new)).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
