package org.jmpi.benchmarks.profile;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The calls in the format of Chrome's `about:tracing`, which Perfetto reads, too: a process a rank, an arrow a message.
final class ChromeTrace {
    private static final double MICRO = 1e-3;

    private final Trace trace;
    private final JsonGenerator json;
    private final Map<String, Integer> threads = new HashMap<>();

    private ChromeTrace(Trace trace, JsonGenerator json) {
        this.trace = trace;
        this.json = json;
    }

    static void write(Trace trace, List<Pair> messages, Path file) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            ChromeTrace chrome = new ChromeTrace(trace, json);
            json.writeStartObject();
            json.writeStringField("displayTimeUnit", "ns");
            json.writeArrayFieldStart("traceEvents");
            chrome.names();
            for (Span span : trace.spans()) {
                chrome.call(span);
            }
            for (int i = 0; i < messages.size(); i++) {
                chrome.arrow(i, messages.get(i));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void names() throws IOException {
        for (int rank = 0; rank < trace.ranks(); rank++) {
            json.writeStartObject();
            json.writeStringField("ph", "M");
            json.writeStringField("name", "process_name");
            json.writeNumberField("pid", rank);
            json.writeObjectFieldStart("args");
            json.writeStringField("name", "rank " + rank + " on " + trace.hosts().getOrDefault(rank, "?"));
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private void begin(String phase, String name, Span span, long time) throws IOException {
        json.writeStartObject();
        json.writeStringField("ph", phase);
        json.writeStringField("name", name);
        json.writeStringField("cat", "mpi");
        json.writeNumberField("pid", span.rank());
        json.writeNumberField("tid",
                threads.computeIfAbsent(span.rank() + " " + span.thread(), _ -> threads.size()).intValue());
        json.writeNumberField("ts", (time - trace.start()) * MICRO);
    }

    private void call(Span span) throws IOException {
        begin("X", span.operation(), span, span.start());
        json.writeNumberField("dur", span.nanos() * MICRO);
        json.writeObjectFieldStart("args");
        json.writeStringField("communicator", span.communicator());
        json.writeStringField("at", span.site());
        json.writeNumberField("waited µs", span.waited() * MICRO);
        if (span.sends()) {
            json.writeNumberField("to", span.peer());
            json.writeNumberField("tag", span.tag());
            json.writeNumberField("bytes", span.bytes());
        }
        if (span.receives()) {
            json.writeNumberField("from", span.source());
            json.writeNumberField("received tag", span.receivedTag());
            json.writeNumberField("received bytes", span.receivedBytes());
        }
        if (span.isCollective()) {
            json.writeNumberField("call", span.collective());
            json.writeNumberField("own bytes", span.bytes());
            json.writeStringField("algorithm", span.algorithm());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void arrow(int id, Pair pair) throws IOException {
        begin("s", "message", pair.send(), pair.send().start());
        json.writeNumberField("id", id);
        json.writeEndObject();
        begin("f", "message", pair.receive(), pair.receive().end());
        json.writeNumberField("id", id);
        json.writeStringField("bp", "e");
        json.writeEndObject();
    }
}
