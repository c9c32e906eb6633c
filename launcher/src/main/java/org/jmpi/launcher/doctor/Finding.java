package org.jmpi.launcher.doctor;

/// What a check has found.
///
/// @param subject what was looked for
/// @param isThere whether it is there
/// @param text    what was found, or why it is missing
/// @param cure    what brings it; empty where it is there
record Finding(String subject, boolean isThere, String text, String cure) {

    /// Something is there.
    static Finding ok(String subject, String text) {
        return new Finding(subject, true, text, "");
    }

    /// Something is missing.
    static Finding missing(String subject, String why, String cure) {
        return new Finding(subject, false, why, cure);
    }

    /// A line, and where something is missing a second one with the cure.
    String line() {
        String head = String.format("%-8s %-14s %s%n", isThere ? "ok" : "missing", subject, text);
        return isThere ? head : head + " ".repeat(24) + "-> " + cure + "\n";
    }
}
