package org.jmpi.benchmarks.options;

/// How results are printed.
public enum Format {
    /// For people.
    TABLE,
    /// One line a value, with a header.
    CSV,
    /// An array with one object a value.
    JSON
}
