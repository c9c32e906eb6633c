package org.jmpi.benchmarks.scale;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jmpi.benchmarks.scale.laws.Fit;
import org.jmpi.benchmarks.scale.laws.Parameter;
import org.jmpi.benchmarks.scale.why.TimeSplit;

/// Runs, medians, fits and conclusions.
final class JsonFile {

    private JsonFile() {
    }

    static void write(Scaling scaling, List<String> program, List<String> conclusions, Path file) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)
                .useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("program", String.join(" ", program));
            json.writeStringField("scaling", scaling.weak() ? "weak" : "strong");
            json.writeArrayFieldStart("runs");
            for (Sample sample : scaling.samples()) {
                run(json, sample);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("points");
            for (Point point : scaling.points()) {
                point(json, point);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("time");
            for (TimeSplit split : scaling.splits()) {
                split(json, split);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("fits");
            for (Fit fit : scaling.fits()) {
                fit(json, fit);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("conclusions");
            for (String sentence : conclusions) {
                json.writeString(sentence);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void run(JsonGenerator json, Sample sample) throws IOException {
        json.writeStartObject();
        json.writeNumberField("round", sample.round());
        json.writeNumberField("ranks", sample.ranks());
        json.writeNumberField("seconds", sample.seconds());
        json.writeEndObject();
    }

    private static void point(JsonGenerator json, Point point) throws IOException {
        json.writeStartObject();
        json.writeNumberField("ranks", point.ranks());
        json.writeNumberField("seconds", point.seconds());
        json.writeNumberField("least", point.least());
        json.writeNumberField("most", point.most());
        json.writeNumberField("speedUp", point.speedUp());
        json.writeNumberField("efficiency", point.efficiency());
        if (point.serialPart().isPresent()) {
            json.writeNumberField("karpFlatt", point.serialPart().getAsDouble());
        }
        json.writeEndObject();
    }

    /// Rank-seconds.
    private static void split(JsonGenerator json, TimeSplit split) throws IOException {
        json.writeStartObject();
        json.writeNumberField("ranks", split.ranks());
        json.writeNumberField("total", split.total());
        json.writeNumberField("computing", split.computing());
        json.writeNumberField("waiting", split.waiting());
        json.writeNumberField("transferring", split.transferring());
        json.writeNumberField("imbalance", split.imbalance());
        json.writeEndObject();
    }

    private static void fit(JsonGenerator json, Fit fit) throws IOException {
        json.writeStartObject();
        json.writeStringField("law", fit.law().title());
        json.writeNumberField("deviation", fit.deviation());
        if (Double.isFinite(fit.criterion())) {
            json.writeNumberField("aicc", fit.criterion());
        }
        json.writeArrayFieldStart("parameters");
        for (Parameter parameter : fit.parameters()) {
            json.writeStartObject();
            json.writeStringField("name", parameter.name());
            json.writeStringField("meaning", parameter.meaning());
            json.writeNumberField("value", parameter.estimate().value());
            json.writeNumberField("low", parameter.estimate().low());
            json.writeNumberField("high", parameter.estimate().high());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
