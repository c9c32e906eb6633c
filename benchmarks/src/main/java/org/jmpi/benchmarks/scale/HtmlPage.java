package org.jmpi.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jmpi.benchmarks.compare.Machine;
import org.jmpi.benchmarks.scale.laws.Fit;
import org.jmpi.benchmarks.scale.laws.Parameter;
import org.jmpi.benchmarks.scale.why.TimeSplit;

/// The report as one HTML file that needs no other: the plots stand in it.
final class HtmlPage {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Scaling</title>
            <style>
            body { font-family: sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; }
            table { border-collapse: collapse; margin: 1em 0; }
            th, td { border: 1px solid #999; padding: 0.3em 0.7em; text-align: right; }
            td.text, th.text { text-align: left; }
            img { max-width: 100%; }
            </style></head><body>
            """;

    private final StringBuilder page = new StringBuilder(HEAD);

    private HtmlPage() {
    }

    static void write(Scaling scaling, List<String> program, List<String> conclusions, Path file) throws IOException {
        HtmlPage html = new HtmlPage();
        html.add("h1", (scaling.weak() ? "Weak" : "Strong") + " scaling of " + String.join(" ", program));
        conclusions.forEach(sentence -> html.add("p", sentence));
        html.points(scaling);
        html.fits(scaling);
        for (byte[] image : new Plots(scaling).images()) {
            html.page.append("<p><img alt=\"plot\" src=\"data:image/png;base64,")
                    .append(Base64.getEncoder().encodeToString(image))
                    .append("\"></p>\n");
        }
        html.add("p", Machine.here().toString());
        html.page.append("</body></html>\n");
        Files.writeString(file, html.page);
    }

    private void points(Scaling scaling) {
        page.append("<table><tr><th>ranks</th><th>median s</th><th>least s</th><th>most s</th><th>speed-up</th>"
                + "<th>efficiency</th><th>Karp-Flatt</th><th>computing</th><th>waiting</th><th>transferring</th>"
                + "<th>imbalance</th></tr>\n");
        for (Point point : scaling.points()) {
            page.append("<tr>");
            add("td", Integer.toString(point.ranks()));
            for (double value : new double[]{point.seconds(), point.least(), point.most(), point.speedUp(),
                point.efficiency()}) {
                add("td", String.format(Locale.ROOT, "%.4f", value));
            }
            add("td", TextReport.serialPart(point));
            scaling.split(point.ranks()).ifPresentOrElse(this::split, () -> page.append("<td colspan=\"4\">-</td>"));
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private void split(TimeSplit split) {
        for (double seconds : new double[]{split.computing(), split.waiting(), split.transferring(),
            split.imbalance()}) {
            add("td", String.format(Locale.ROOT, "%.1f %%", TextReport.percent(split, seconds)));
        }
    }

    private void fits(Scaling scaling) {
        page.append("<table><tr><th class=\"text\">law</th><th class=\"text\">parameters [95 %]</th><th>within</th>"
                + "<th>AICc</th></tr>\n");
        for (Fit fit : scaling.fits()) {
            page.append("<tr><td class=\"text\">").append(fit.law().title()).append("</td><td class=\"text\">");
            for (Parameter parameter : fit.parameters()) {
                add("div", TextReport.text(parameter));
            }
            page.append("</td>");
            add("td", String.format(Locale.ROOT, "%.2f %%", fit.deviation() * Conclusions.PERCENT));
            add("td", fit.criterionText());
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private void add(String tag, String text) {
        page.append('<').append(tag).append('>').append(escape(text)).append("</").append(tag).append(">\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
