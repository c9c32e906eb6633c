package org.jmpi.benchmarks.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// An array with one object a value, printed at the end.
final class JsonReport implements Report {
    private final PrintStream out;
    private final List<Row> all = new ArrayList<>();

    JsonReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void line(List<Row> rows) {
        all.addAll(rows);
    }

    @Override
    public void close() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            json.writeStartArray();
            for (Row row : all) {
                write(row, json);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println(text);
        out.flush();
    }

    private static void write(Row row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("figure", row.figure());
        json.writeStringField("transport", row.transport());
        json.writeStringField("memory", row.memory());
        json.writeNumberField("bytes", row.bytes());
        json.writeStringField("metric", row.measure().metric());
        json.writeStringField("unit", row.measure().unit());
        json.writeFieldName("value");
        json.writeNumber(new BigDecimal(row.value()));
        json.writeEndObject();
    }
}
