package org.jmpi.benchmarks.scale;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jmpi.benchmarks.scale.why.TimeSplit;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;

/// Draws where the ranks' time goes: a bar a number of ranks, in parts on top of each other.
final class SplitPlot {
    private final List<TimeSplit> splits;

    SplitPlot(List<TimeSplit> splits) {
        this.splits = splits;
    }

    CategoryChart chart(int width, int height) {
        CategoryChart chart = new CategoryChartBuilder().width(width)
                .height(height)
                .title("Where the time goes")
                .xAxisTitle("ranks")
                .yAxisTitle("% of the ranks' time from init to close")
                .build();
        chart.getStyler().setStacked(true);
        add(chart, "computing", TimeSplit::computing);
        add(chart, "transferring", TimeSplit::transferring);
        add(chart, "waiting", TimeSplit::waiting);
        return chart;
    }

    private void add(CategoryChart chart, String name, ToDoubleFunction<TimeSplit> part) {
        List<Integer> ranks = splits.stream().map(TimeSplit::ranks).toList();
        List<Double> heights =
                splits.stream().map(split -> TextReport.percent(split, part.applyAsDouble(split))).toList();
        var ignored = chart.addSeries(name, ranks, heights);
    }
}
