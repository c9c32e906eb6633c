package org.jmpi.launcher.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jmpi.collectives.select.Algorithms;
import org.jmpi.collectives.select.OperationNames;
import org.jmpi.collectives.simulate.Outcome;
import org.jmpi.collectives.simulate.Quantities;
import org.jmpi.collectives.simulate.Row;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/// Draws simulated times: a chart for each length by ranks, and one for the most ranks by length; both axes
/// logarithmic.
final class SimulationPlot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;
    private static final int COLUMNS = 2;
    private static final double NANOS_A_MICRO = 1e3;

    private SimulationPlot() {
    }

    /// Write a PNG.
    static void write(List<Row> rows, Path file) throws IOException {
        System.setProperty("java.awt.headless", "true");
        List<XYChart> charts = new ArrayList<>();
        List<Long> lengths = rows.stream().map(row -> row.question().bytes()).distinct().toList();
        for (long bytes : lengths) {
            add(charts, Quantities.shortForm(bytes) + " bytes", "ranks",
                    rows.stream().filter(row -> row.question().bytes() == bytes).toList(),
                    row -> row.question().ranks());
        }
        int most = rows.getLast().question().ranks();
        add(charts, Quantities.shortForm(most) + " ranks", "bytes", rows.stream()
                .filter(row -> row.question().ranks() == most && row.question().bytes() > 0)
                .toList(), row -> row.question().bytes());
        int lines = Math.ceilDiv(charts.size(), COLUMNS);
        while (charts.size() < lines * COLUMNS) {
            charts.add(new XYChartBuilder().width(WIDTH).height(HEIGHT).build());
        }
        BitmapEncoder.saveBitmap(charts, lines, COLUMNS, file.toString(), BitmapEncoder.BitmapFormat.PNG);
    }

    private static void add(List<XYChart> charts, String title, String axis, List<Row> rows,
            ToDoubleFunction<Row> place) {
        if (rows.isEmpty()) {
            return;
        }
        var operation = rows.getFirst().question().operation();
        XYChart chart = new XYChartBuilder().width(WIDTH)
                .height(HEIGHT)
                .title(OperationNames.of(operation) + ", " + title)
                .xAxisTitle(axis)
                .yAxisTitle("us")
                .build();
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setYAxisLogarithmic(true);
        for (String name : Algorithms.names(operation)) {
            List<Row> known = rows.stream()
                    .filter(row -> row.outcomes().get(name) instanceof Outcome.Time time && time.high() > 0)
                    .toList();
            if (!known.isEmpty()) {
                chart.addSeries(name, known.stream().mapToDouble(place).toArray(),
                        known.stream().mapToDouble(row -> micros(row, name)).toArray());
            }
        }
        charts.add(chart);
    }

    private static double micros(Row row, String name) {
        return row.outcomes().get(name) instanceof Outcome.Time time ? time.high() / NANOS_A_MICRO : 0;
    }
}
