package org.jmpi.launcher.jobs;

import java.util.Locale;

/// Times as people read them.
public final class Durations {
    private static final double MINUTE = 60;
    private static final long HOUR = 3_600;

    private Durations() {
    }

    /// `0.3 s`, `12 min 5 s`, `3 h 12 min`.
    public static String seconds(double seconds) {
        if (seconds < MINUTE) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = (long) seconds;
        if (whole < HOUR) {
            return whole / 60 + " min " + whole % 60 + " s";
        }
        return whole / HOUR + " h " + whole % HOUR / 60 + " min";
    }
}
