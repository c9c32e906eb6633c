package org.jmpi.internal.bootstrap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jmpi.internal.profile.ClockEstimate;

/// How the launcher's clock stands to this rank's, asked over the wire-up. The launcher answers at any time, also when other ranks
/// compute, or have failed: so a rank may ask as it closes.
public final class LauncherClock {
    private static final int QUESTIONS = 20;
    private static final long PATIENCE_MILLIS = 500;

    private int question;
    private boolean isAnswered;
    private long told;
    private long answered;

    /// Where questions go.
    @FunctionalInterface
    interface Line {
        void send(WireFrame frame) throws IOException;
    }

    /// The launcher's answer to a question.
    public static WireFrame answer(WireFrame asked) {
        byte[] time = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(System.nanoTime()).array();
        return WireFrame.of(WireFrame.TIME, time, asked.number(0));
    }

    /// Ask some times; blocks, for half a second where nobody answers. One thread at a time.
    ///
    /// @return what was learned; nothing, with an error beyond all bounds, where nobody answered
    ClockEstimate ask(Line line) throws IOException, InterruptedException {
        ClockEstimate estimate = new ClockEstimate();
        for (int i = 0; i < QUESTIONS; i++) {
            int number = begin();
            long asked = System.nanoTime();
            line.send(WireFrame.of(WireFrame.TIME, new byte[0], number));
            if (!await()) {
                break;
            }
            estimate.add(asked, told, answered);
        }
        return estimate;
    }

    private synchronized int begin() {
        isAnswered = false;
        return ++question;
    }

    private synchronized boolean await() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        for (long left = PATIENCE_MILLIS; !isAnswered && left > 0;) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
        return isAnswered;
    }

    /// An answer has come; called by the thread that reads.
    synchronized void answered(WireFrame frame) throws WireFormatException {
        long now = System.nanoTime();
        if (frame.tail().length != Long.BYTES) {
            throw new WireFormatException("a time of length=" + frame.tail().length + ", expected=" + Long.BYTES);
        }
        if (frame.number(0) == question && !isAnswered) {
            told = ByteBuffer.wrap(frame.tail()).order(ByteOrder.LITTLE_ENDIAN).getLong();
            answered = now;
            isAnswered = true;
            notifyAll();
        }
    }
}
