package org.jmpi.benchmarks.compare;

import java.util.List;

/// A figure of the limits program that stands beside a row.
///
/// @param text   how the report calls it
/// @param series its name in the CSV output
/// @param bytes  its size there
record Limit(String text, String series, long bytes) {

    /// What one message's latency can't fall below.
    static List<Limit> cacheLine() {
        return List.of(new Limit("cache line", "cacheline", 8));
    }

    /// What a stream through memory can't exceed by much.
    static List<Limit> copies(long bytes) {
        return List.of(new Limit("memcpy", "memcpy", bytes), new Limit("CMA", "process_vm_readv", bytes));
    }

    static List<Limit> socketLatency() {
        return List.of(new Limit("raw socket", "socket_latency", 8));
    }

    static List<Limit> socketBandwidth() {
        return List.of(new Limit("raw socket", "socket_bandwidth", 1 << 20));
    }
}
