package org.jmpi.benchmarks.compare;

/// How long and how often is measured.
///
/// @param rounds       runs of each participant on each workload
/// @param micros       about how long one run measures, in microseconds; as long again it warms up
/// @param tailMessages round trips of the tail's ping-pong
record Effort(int rounds, double micros, long tailMessages) {
    private static final int WINDOW = 64;
    private static final long THREAD_MESSAGES = 50_000;
    private static final long THREAD_TURNS = 20;
    /// A participant that is some hundred times slower runs fewer of the same.
    private static final long SLOW = 50;
    /// About what a step of the stencil takes.
    private static final double STEP_MICROS = 1_000;
    private static final int SETTLE_SECONDS = 10;

    /// What a verdict takes.
    static Effort full() {
        return new Effort(7, 400_000, 10_000_000);
    }

    /// What tells in a minute or two whether things are as they were.
    static Effort quick() {
        return new Effort(3, 100_000, 1_000_000);
    }

    Effort withRounds(int count) {
        return new Effort(count, micros, tailMessages);
    }

    /// Round trips, windows, or messages of a thread: the same for all participants, so it is derived from the
    /// workload alone.
    long iterations(Workload workload) {
        double hop = workload.transport().equals("tcp") ? 4 + workload.bytes() / 5e3 : 0.25 + workload.bytes() / 2e4;
        return switch (workload.figure()) {
            case LATENCY -> count(hop * 2);
            case BANDWIDTH, BIBANDWIDTH -> count(hop * WINDOW);
            case MESSAGE_RATE -> count(0.1 * WINDOW);
            case TAIL -> tailMessages;
            case STENCIL -> count(STEP_MICROS);
            case MANY_TO_ONE, MANY_TO_MANY -> THREAD_MESSAGES;
            case START_UP, LIMITS, COLLECTIVES, LARGE_COLLECTIVES, COLLECTIVE_FORMS, COLLECTIVE_OVERLAP, DEVICE,
                    DEVICE_MESSAGES ->
                    1;
        };
    }

    /// How long a run of many measures each, in milliseconds. Where ranks share cores, libraries' times differ a
    /// thousandfold, so it is this that is the same for all rather than a number of calls.
    long millisOfBatch() {
        return Math.round(micros / 8_000);
    }

    /// The same for a device's figures, of which each is fewer and longer calls.
    long millisOfDevice() {
        return Math.round(micros / 1_000);
    }

    /// Seconds for which the C programs keep their cores busy ahead of a run of many: about as long as JVMs compile for it.
    /// Messages may be faster between cores that were idle before.
    int secondsToSettle() {
        return SETTLE_SECONDS;
    }

    /// As many again, not timed; a tenth where there are enough without.
    long warmup(Workload workload) {
        return workload.figure() == Figure.TAIL ? tailMessages / 10 : iterations(workload);
    }

    /// As `iterations`, for a participant that would take minutes for them.
    long iterationsOfSlow(Workload workload) {
        return Math.max(5, iterations(workload) / SLOW);
    }

    /// As `iterations`, for jmpi itself. Its threads are compared with each other: they have to run for many of the
    /// system's turns, which last milliseconds, while C's slowest takes minutes for so many messages.
    long iterationsOfJmpi(Workload workload) {
        return switch (workload.figure()) {
            case MANY_TO_ONE, MANY_TO_MANY -> THREAD_TURNS * THREAD_MESSAGES;
            default -> iterations(workload);
        };
    }

    private long count(double microsEach) {
        return Math.max(10, (long) (micros / microsEach));
    }
}
