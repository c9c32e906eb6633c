package org.jmpi.internal.progress;

/// An operation that carries one word.
final class PlainOperation extends Operation {
    int word;
}
