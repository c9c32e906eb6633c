package org.jmpi.spi;

/// What a collective under way can't go on without: each of some ranks has to act first.
///
/// @param position grows with each step that the collective takes on this rank
/// @param ranks    of the communicator, as its [CollectiveChannel] numbers them
public record Blocked(long position, int... ranks) {
}
