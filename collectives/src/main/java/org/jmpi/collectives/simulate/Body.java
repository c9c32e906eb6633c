package org.jmpi.collectives.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/// How long the bytes of a message take to pass, by their number: LogGP's G, which may depend on the length.
///
/// Between the lengths given the time is interpolated; below the first and above the last the time a byte is
/// theirs.
public final class Body {
    /// Times a byte are written with five digits; equal times of messages may then seem to fall a little.
    private static final double ROUNDING = 0.999;

    private final List<Point> points;

    private Body(List<Point> points) {
        this.points = List.copyOf(points);
    }

    /// The time a byte at one length.
    ///
    /// @param bytes   the length
    /// @param perByte nanoseconds a byte at that length
    public record Point(long bytes, double perByte) {
        double nanos() {
            return bytes * perByte;
        }
    }

    /// The same time for each byte, in nanoseconds.
    public static Body constant(double perByte) {
        return new Body(List.of(new Point(1, perByte)));
    }

    /// Times a byte at several lengths, in rising order.
    ///
    /// @throws IllegalArgumentException where lengths don't rise, or a longer message would take less time
    public static Body of(List<Point> points) {
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            boolean rises = i == 0 || (point.bytes() > points.get(i - 1).bytes()
                    && point.nanos() >= ROUNDING * points.get(i - 1).nanos());
            if (point.bytes() < 1 || !(point.perByte() >= 0) || !rises) {
                throw new IllegalArgumentException("lengths, and the times of messages, must rise: bytes="
                        + point.bytes() + ", G=" + point.perByte() + "; sort the list, or leave that point out");
            }
        }
        return new Body(points);
    }

    /// Read `0.08`, or `8:0.4/1K:0.3/64K:0.05`.
    ///
    /// @throws IllegalArgumentException where it is neither
    static Body parse(String text) {
        if (!text.contains(":")) {
            return of(List.of(new Point(1, Quantities.real("G", text))));
        }
        List<Point> points = new ArrayList<>();
        for (String word : text.split("/", -1)) {
            String[] parts = word.split(":", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("a time for each of several lengths is written bytes:G: G=" + text
                        + "; write for example G=8:0.4/64K:0.05");
            }
            points.add(new Point(Quantities.whole("G", parts[0], 1, Long.MAX_VALUE), Quantities.real("G", parts[1])));
        }
        return of(points);
    }

    /// Nanoseconds for a message of so many bytes.
    public double nanos(long bytes) {
        Point before = points.getFirst();
        if (bytes <= before.bytes()) {
            return bytes * before.perByte();
        }
        for (Point point : points) {
            if (bytes <= point.bytes()) {
                double share = (double) (bytes - before.bytes()) / (point.bytes() - before.bytes());
                return before.nanos() + share * (point.nanos() - before.nanos());
            }
            before = point;
        }
        return bytes * before.perByte();
    }

    @Override
    public String toString() {
        if (points.size() == 1) {
            return number(points.getFirst().perByte());
        }
        var text = new StringJoiner("/");
        points.forEach(point -> text.add(point.bytes() + ":" + number(point.perByte())));
        return text.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.5g", value);
    }
}
