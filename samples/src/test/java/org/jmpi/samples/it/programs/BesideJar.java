package org.jmpi.samples.it.programs;

/// What [FromJar] finds in another jar, by the manifest's `Class-Path`.
final class BesideJar {
    /// Not a constant for the compiler, so that the class is needed.
    static final String WORD = String.valueOf(new char[]{'h', 'e', 'r', 'e'});

    private BesideJar() {
    }
}
