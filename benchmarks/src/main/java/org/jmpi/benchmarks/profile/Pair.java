package org.jmpi.benchmarks.profile;

/// A message: the call that sent it and the one that received it.
record Pair(Span send, Span receive) {
}
