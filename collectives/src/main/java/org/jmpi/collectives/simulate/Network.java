package org.jmpi.collectives.simulate;

/// The machine of a simulation; times in nanoseconds.
///
/// @param inside  between two ranks of a host
/// @param between between two ranks of different hosts
/// @param gamma   γ: to combine a byte with another
/// @param copy    to copy a byte within a rank
/// @param call    to start a collective and to end it, at each rank
public record Network(Link inside, Link between, double gamma, double copy, double call) {
}
