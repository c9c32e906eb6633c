package org.jmpi.collectives.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads and writes networks: `loggp:` and a preset's name, `key=value` pairs, or a file with a pair a line.
///
/// Keys are `L`, `o`, `g`, `G` and `busy` for both kinds of link, or for one with `inside.` or `between.` ahead;
/// `gamma`, `copy` and `call`. All times are in nanoseconds, or nanoseconds a byte. `#` starts a comment.
public final class NetworkText {
    private static final String SCHEME = "loggp:";
    private static final String HOST = "inside.L=120,inside.o=40,inside.g=30,inside.G=0.05,inside.busy=0.8,"
            + "gamma=0.1,copy=0.03,call=100,";
    /// Typical figures of each kind of network, not measurements of one.
    private static final Map<String, String> PRESETS = Map.of(
            "10g", HOST + "between.L=12000,between.o=1500,between.g=1500,between.G=0.8,between.busy=0.3",
            "100g", HOST + "between.L=900,between.o=200,between.g=100,between.G=0.08",
            "400g", HOST + "between.L=700,between.o=150,between.g=60,between.G=0.02");
    private static final Set<String> LINK_KEYS = Set.of("L", "o", "g", "G", "busy");
    private static final Set<String> OTHER_KEYS = Set.of("gamma", "copy", "call");

    private final Map<String, String> pairs = new LinkedHashMap<>();
    private final String origin;

    private NetworkText(String origin) {
        this.origin = origin;
    }

    /// Read what was given to `--network`.
    ///
    /// @throws IllegalArgumentException where it is none of a preset, pairs and a file, or a pair is wrong
    public static Network parse(String text) {
        String rest = text.startsWith(SCHEME) ? text.substring(SCHEME.length()) : text;
        String preset = PRESETS.get(rest.toLowerCase(Locale.ROOT));
        if (preset != null || rest.contains("=")) {
            return ofLines(text, String.join("\n", (preset != null ? preset : rest).split(",", -1)));
        }
        Path file = Path.of(rest);
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("no such network: network=" + text + "; use one of "
                    + PRESETS.keySet().stream().sorted().toList()
                    + ", a file that jmpirun calibrate wrote, or loggp:L=900,o=200,g=100,G=0.08,gamma=0.1");
        }
        try {
            return ofLines(rest, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the network's parameters: file=" + file, e);
        }
    }

    /// The text of a file that [#parse] reads.
    public static String of(Network network) {
        return link("inside", network.inside()) + link("between", network.between())
                + "gamma=" + number(network.gamma()) + "\ncopy=" + number(network.copy()) + "\ncall="
                + number(network.call()) + "\n";
    }

    private static String link(String name, Link link) {
        return name + ".L=" + number(link.latency()) + "\n" + name + ".o=" + number(link.overhead()) + "\n" + name
                + ".g=" + number(link.gap()) + "\n" + name + ".G=" + link.body() + "\n" + name + ".busy="
                + number(link.busy()) + "\n";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    private static Network ofLines(String origin, String lines) {
        var text = new NetworkText(origin);
        lines.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .forEach(text::add);
        return new Network(text.link("inside."), text.link("between."), text.other("gamma"), text.other("copy"),
                text.other("call"));
    }

    private void add(String pair) {
        String[] parts = pair.split("=", -1);
        String key = parts[0].strip();
        String bare = key.replaceFirst("^(inside|between)\\.", "");
        boolean known = LINK_KEYS.contains(bare) || OTHER_KEYS.contains(key);
        if (parts.length != 2 || !known || pairs.put(key, parts[1].strip()) != null) {
            throw new IllegalArgumentException("not a network's parameter, or given twice: network=" + origin
                    + ", pair="
                    + pair + "; use L, o, g, G, busy (with inside. or between. ahead for one kind of link), gamma, copy"
                    + " and call, each once, as key=value");
        }
    }

    private Link link(String prefix) {
        return new Link(Quantities.real(prefix + "L", required(prefix, "L")),
                Quantities.real(prefix + "o", required(prefix, "o")),
                Quantities.real(prefix + "g", required(prefix, "g")), Body.parse(required(prefix, "G")),
                Quantities.real(prefix + "busy", orElse(optional(prefix, "busy"), "0")));
    }

    private String required(String prefix, String key) {
        String value = optional(prefix, key);
        if (value == null) {
            throw new IllegalArgumentException("a network's parameter is missing: network=" + origin + ", key=" + prefix
                    + key + "; add " + key + "=… for both kinds of link, or " + prefix + key + "=…");
        }
        return value;
    }

    private @Nullable String optional(String prefix, String key) {
        String own = pairs.get(prefix + key);
        return own != null ? own : pairs.get(key);
    }

    private double other(String key) {
        return Quantities.real(key, orElse(pairs.get(key), "0"));
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value != null ? value : otherwise;
    }
}
