package org.jmpi.internal.progress;

import java.util.concurrent.atomic.AtomicBoolean;

/// Completes one operation after the other, one every other poll, and notes when two threads poll at once.
final class ScriptedProgress implements Progress {
    private final AtomicBoolean polling = new AtomicBoolean();
    private final Operation[] script;
    private int polls;
    private volatile boolean overlapped;

    ScriptedProgress(Operation... script) {
        this.script = script;
    }

    /// Whether the poller role was held twice.
    boolean hasOverlapped() {
        return overlapped;
    }

    @Override
    public boolean poll() {
        if (!polling.compareAndSet(false, true)) {
            overlapped = true;
        }
        try {
            int step = polls++;
            if ((step & 1) == 0 || step >= 2 * script.length) {
                return false;
            }
            script[step >> 1].complete();
            return true;
        } finally {
            polling.set(false);
        }
    }

    @Override
    public void sleep() {
        Thread.onSpinWait();
    }

    @Override
    public void check() {
        // this job never fails
    }
}
