package org.jmpi.internal.deadlock;

/// What becomes of a job with a deadlock.
public enum OnDeadlock {
    /// It is reported, and the job ends.
    ABORT,
    /// It is reported once, and the job goes on.
    REPORT,
    /// Nobody looks.
    OFF;

    /// Names it where another launcher starts the ranks.
    public static final String PROPERTY = "jmpi.on-deadlock";

    /// What the property says, [#ABORT] where it isn't set.
    ///
    /// @throws IllegalArgumentException where that means nothing
    public static OnDeadlock ofProperty() {
        String word = System.getProperty(PROPERTY);
        try {
            return word == null ? ABORT : of(word);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(PROPERTY + "=" + unknown.getMessage(), unknown);
        }
    }

    /// What a word means that a user gave.
    ///
    /// @throws IllegalArgumentException where it means nothing; the message names what does
    public static OnDeadlock of(String word) {
        return switch (word) {
            case "abort" -> ABORT;
            case "report" -> REPORT;
            case "off" -> OFF;
            default -> throw new IllegalArgumentException(word + " is unknown; give abort, report or off");
        };
    }
}
