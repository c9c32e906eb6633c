package org.jmpi.benchmarks.scale.laws;

/// One of a law's parameters, fitted.
///
/// @param name    its letter
/// @param meaning what it stands for
public record Parameter(String name, String meaning, Estimate estimate) {
}
