package org.jmpi.internal.protocol;

/// What messages of similar length took when they were read here and when they were sent, and which way the next go: the
/// cheaper one, but for trials of the other. Not thread-safe; time is given in ns.
final class Ways {
    /// Bytes of a trial of sending: many times what a rank has in chunks, since only then these lie in the caches as they do
    /// when all goes through them.
    static final long SEND_TRIAL = 32 << 20;
    /// Bytes of the first one: code that isn't compiled yet would be judged else, and rarely again.
    static final long FIRST_SEND_TRIAL = 512 << 20;
    /// Bytes of a trial of reading.
    static final long READ_TRIAL = 4 << 20;
    /// Time between trials, at least.
    static final long TRIAL_NANOS = 20_000_000;
    /// It is also at least this multiple of what a trial takes.
    static final int TRIAL_SHARE = 32;

    private final RecentCosts sent = new RecentCosts();
    private final RecentCosts pulled = new RecentCosts();
    private boolean pulling;
    private boolean onTrial = true;
    private long nextTrial;

    /// Whether the messages that begin now are to be read.
    boolean pulls(long now) {
        if (!onTrial && now - nextTrial >= 0) {
            startTrial();
        }
        return pulling;
    }

    private void startTrial() {
        pulling = !pulling;
        onTrial = true;
        of(pulling).restart();
    }

    private RecentCosts of(boolean pull) {
        return pull ? pulled : sent;
    }

    /// A burst of messages has arrived that went one way.
    void took(boolean pull, long bytes, long nanos, long now) {
        RecentCosts costs = of(pull);
        costs.add(bytes, nanos);
        if (onTrial && pull == pulling && costs.bytes() >= trialBytes(pull)) {
            endTrial(now);
        }
    }

    private long trialBytes(boolean pull) {
        if (pull) {
            return READ_TRIAL;
        }
        return pulled.bytes() == 0 ? FIRST_SEND_TRIAL : SEND_TRIAL;
    }

    private void endTrial(long now) {
        if (of(!pulling).bytes() == 0) {
            startTrial();
            return;
        }
        // not the time that passed: much of it may be due to something else, such as a compiler on this core
        double took = of(pulling).typical() * of(pulling).bytes();
        nextTrial = now + Math.max(TRIAL_NANOS, (long) (TRIAL_SHARE * took));
        pulling = pulled.typical() < sent.typical();
        onTrial = false;
    }
}
