package org.jmpi.benchmarks.soak;

/// One message of the plan.
///
/// @param number     its number in the whole test
/// @param from       sender
/// @param to         receiver
/// @param bytes      length
/// @param tag        tag
/// @param way        how it is received
/// @param mode       how it is sent
/// @param sendMemory kind of memory it is sent from, as [Areas] counts them
/// @param recvMemory kind of memory it is received into
record Planned(long number, int from, int to, int bytes, int tag, Way way, Mode mode, int sendMemory, int recvMemory) {
}
