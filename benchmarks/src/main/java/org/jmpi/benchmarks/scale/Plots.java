package org.jmpi.benchmarks.scale;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jmpi.benchmarks.scale.laws.Fit;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Draws speed-up, efficiency and time by ranks, with what the laws make of them.
final class Plots {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 460;
    private static final Color MEASURED = new Color(0, 114, 178);
    private static final Color IDEAL = Color.GRAY;
    /// Of the laws, the same in all charts; people who see few colours tell these apart.
    private static final List<Color> LAWS =
            List.of(new Color(230, 159, 0), new Color(204, 121, 167), new Color(0, 158, 115));

    private final Scaling scaling;
    /// As many ranks as were run and half as many again, to see where the laws go.
    private final int[] ranks;

    Plots(Scaling scaling) {
        System.setProperty("java.awt.headless", "true");
        this.scaling = scaling;
        int most = scaling.points().getLast().ranks();
        ranks = IntStream.rangeClosed(1, most + Math.max(1, most / 2)).toArray();
    }

    /// PNG images of all charts.
    List<byte[]> images() throws IOException {
        List<byte[]> images = new ArrayList<>(List.of(image(speedUps()), image(efficiencies()), image(times())));
        if (!scaling.splits().isEmpty()) {
            images.add(image(new SplitPlot(scaling.splits()).chart(WIDTH, HEIGHT)));
        }
        return images;
    }

    private static byte[] image(Chart<?, ?> chart) throws IOException {
        return BitmapEncoder.getBitmapBytes(chart, BitmapEncoder.BitmapFormat.PNG);
    }

    /// Write all charts into one PNG, one below the other.
    void write(Path file) throws IOException {
        List<Chart<?, ?>> charts = new ArrayList<>(List.of(speedUps(), efficiencies(), times()));
        if (!scaling.splits().isEmpty()) {
            charts.add(new SplitPlot(scaling.splits()).chart(WIDTH, HEIGHT));
        }
        BitmapEncoder.saveBitmap(charts, charts.size(), 1, file.toString(), BitmapEncoder.BitmapFormat.PNG);
    }

    private XYChart speedUps() {
        XYChart chart = chart("Speed-up", "times one rank's speed");
        measured(chart, Point::speedUp);
        line(chart, "as many times as ranks", IDEAL, IntStream.of(ranks).asDoubleStream().toArray());
        laws(chart, Fit::speedUp);
        return chart;
    }

    private XYChart efficiencies() {
        XYChart chart = chart("Efficiency", "speed-up a rank");
        measured(chart, Point::efficiency);
        laws(chart, (fit, n) -> fit.speedUp(n) / n);
        chart.getStyler().setYAxisMin(0.0);
        return chart;
    }

    private XYChart times() {
        XYChart chart = chart("Time", "seconds, shortest to longest run");
        List<Point> points = scaling.points();
        double[] x = points.stream().mapToDouble(Point::ranks).toArray();
        // An error bar has one length: the longer way to an extreme.
        double[] bars = points.stream()
                .mapToDouble(point -> Math.max(point.most() - point.seconds(), point.seconds() - point.least()))
                .toArray();
        XYSeries series =
                chart.addSeries("median", x, points.stream().mapToDouble(Point::seconds).toArray(), bars);
        series.setLineColor(MEASURED);
        series.setMarkerColor(MEASURED);
        chart.getStyler().setYAxisMin(0.0);
        return chart;
    }

    private static XYChart chart(String title, String axis) {
        return new XYChartBuilder().width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle("ranks")
                .yAxisTitle(axis)
                .build();
    }

    /// What a law makes of a number of ranks.
    @FunctionalInterface
    private interface Prediction {
        double of(Fit fit, int ranks);
    }

    private void laws(XYChart chart, Prediction prediction) {
        for (Fit fit : scaling.fits()) {
            line(chart, fit.law().title(), LAWS.get(fit.law().ordinal() % LAWS.size()),
                    IntStream.of(ranks).mapToDouble(n -> prediction.of(fit, n)).toArray());
        }
    }

    private void measured(XYChart chart, ToDoubleFunction<Point> value) {
        double[] x = scaling.points().stream().mapToDouble(Point::ranks).toArray();
        XYSeries series = chart.addSeries("measured", x, scaling.points().stream().mapToDouble(value).toArray());
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        series.setMarkerColor(MEASURED);
    }

    private void line(XYChart chart, String name, Color color, double[] values) {
        XYSeries series = chart.addSeries(name, IntStream.of(ranks).asDoubleStream().toArray(), values);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(color);
    }
}
