package org.jmpi.benchmarks.compare;

/// What a row's ratios say.
enum Verdict {
    HOLDS("holds"), //
    MISSES("misses"),
    /// Too few pairs for a verdict; their median would hold.
    INDICATIVE_HOLDS("indicative: holds"),
    /// Too few pairs for a verdict; their median would miss.
    INDICATIVE_MISSES("indicative: misses"),
    /// No pair at all.
    NOT_MEASURED("not measured");

    /// Fewer pairs than this prove nothing.
    private static final int NEEDED_PAIRS = 7;

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /// Judge a median of so many ratios.
    static Verdict of(int pairs, boolean met) {
        if (pairs < NEEDED_PAIRS) {
            return met ? INDICATIVE_HOLDS : INDICATIVE_MISSES;
        }
        return met ? HOLDS : MISSES;
    }

    @Override
    public String toString() {
        return text;
    }
}
