package org.jmpi.samples.it.programs;

/// A program that doesn't use jmpi.
public final class NeverJoins {
    private NeverJoins() {
    }

    /// Run as one rank.
    public static void main(String[] args) {
        // Its end is all that shows.
    }
}
