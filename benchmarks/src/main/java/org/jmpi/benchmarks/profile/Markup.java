package org.jmpi.benchmarks.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// HTML that needs no other file.
final class Markup {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>%s</title>
            <style>
            body { font-family: sans-serif; max-width: 80em; margin: 2em auto; padding: 0 1em; }
            table { border-collapse: collapse; margin: 1em 0; }
            th, td { border: 1px solid #999; padding: 0.2em 0.6em; text-align: left; }
            svg text { font-size: 11px; }
            </style></head><body>
            """;

    private final StringBuilder text = new StringBuilder();

    Markup(String title) {
        text.append(HEAD.formatted(escape(title)));
        add("h1", title);
    }

    Markup add(String tag, String content) {
        text.append('<').append(tag).append('>').append(escape(content)).append("</").append(tag).append(">\n");
        return this;
    }

    /// Put something in as it is.
    void raw(String markup) {
        text.append(markup);
    }

    /// Add a table.
    ///
    /// @param id the page's name for it
    void table(String id, List<String> head, List<List<String>> rows) {
        text.append("<table id=\"").append(id).append("\">\n");
        row("th", head);
        rows.forEach(row -> row("td", row));
        text.append("</table>\n");
    }

    private void row(String tag, List<String> cells) {
        text.append("<tr>");
        cells.forEach(cell -> add(tag, cell));
        text.append("</tr>\n");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    void write(Path file) throws IOException {
        Path ignored = Files.writeString(file, text + "</body></html>\n");
    }
}
