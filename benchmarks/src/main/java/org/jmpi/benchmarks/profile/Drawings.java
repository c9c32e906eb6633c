package org.jmpi.benchmarks.profile;

import java.util.Locale;

/// The page's drawings, as SVG.
final class Drawings {
    private static final int PARTS = 500;
    private static final int PART_WIDTH = 2;
    private static final int ROW = 24;
    private static final int BAR = 20;
    private static final int MARGIN = 60;
    private static final int MOST_MATRIX = 600;
    private static final int LARGEST_CELL = 40;
    private static final double LITTLE = 0.02;

    private Drawings() {
    }

    /// A row a rank: grey is computing, red waiting, blue transferring.
    static String timeLines(Trace trace) {
        StringBuilder svg = svg("timelines", MARGIN + PARTS * PART_WIDTH, ROW * trace.ranks());
        for (int rank = 0; rank < trace.ranks(); rank++) {
            TimeLine line = TimeLine.of(trace, rank, PARTS);
            int top = rank * ROW;
            text(svg, 0, top + BAR, "rank " + rank);
            svg.append(rect(MARGIN, top, PARTS * PART_WIDTH, BAR, "#f4f4f4")).append("</rect>\n");
            for (int part = 0; part < PARTS; part++) {
                double waits = Math.min(1, line.waiting()[part]);
                double moves = Math.min(1 - waits, line.transferring()[part]);
                bar(svg, part, top, BAR * (1 - waits), BAR * waits, "#d9534f");
                bar(svg, part, top, BAR * (1 - waits - moves), BAR * moves, "#337ab7");
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private static void bar(StringBuilder svg, int part, int top, double from, double height, String color) {
        if (height > LITTLE * BAR) {
            svg.append(rect(MARGIN + part * PART_WIDTH, top + from, PART_WIDTH, height, color)).append("</rect>\n");
        }
    }

    /// Rows send, columns receive; the darker, the more bytes.
    static String heatMap(Matrix matrix) {
        int ranks = matrix.bytes().length;
        int cell = Math.clamp(MOST_MATRIX / ranks, 2, LARGEST_CELL);
        StringBuilder svg = svg("matrix", MARGIN + ranks * cell, ROW + ranks * cell);
        text(svg, MARGIN, BAR, "to rank 0 … " + (ranks - 1));
        text(svg, 0, ROW + BAR, "from 0 …");
        long most = Math.max(1, matrix.most());
        for (int from = 0; from < ranks; from++) {
            for (int to = 0; to < ranks; to++) {
                long bytes = matrix.bytes()[from][to];
                int light = (int) (95 - 65.0 * bytes / most);
                svg.append(rect(MARGIN + to * cell, ROW + from * cell, cell, cell, "hsl(210,70%," + light + "%)"))
                        .append("<title>")
                        .append(from)
                        .append(" to ")
                        .append(to)
                        .append(": ")
                        .append(bytes)
                        .append(" bytes, ")
                        .append(matrix.messages()[from][to])
                        .append(" messages</title></rect>\n");
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private static StringBuilder svg(String id, int width, int height) {
        return new StringBuilder("<svg id=\"").append(id)
                .append("\" xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\">\n");
    }

    private static void text(StringBuilder svg, int x, int y, String text) {
        svg.append("<text x=\"").append(x).append("\" y=\"").append(y).append("\">").append(text).append("</text>\n");
    }

    private static String rect(double x, double y, double width, double height, String color) {
        return String.format(Locale.ROOT, "<rect x=\"%.0f\" y=\"%.1f\" width=\"%.0f\" height=\"%.1f\" fill=\"%s\">", x,
                y, width, height, color);
    }
}
