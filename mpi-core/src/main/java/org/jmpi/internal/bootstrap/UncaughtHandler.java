package org.jmpi.internal.bootstrap;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jspecify.annotations.Nullable;

/// Ends the job where an exception leaves `main` or a thread without a handler of its own.
///
/// The launcher hears of it first and names the rank whose failure ends the job; only that rank prints its trace, so
/// that one fault isn't buried under what it caused elsewhere.
final class UncaughtHandler implements Thread.UncaughtExceptionHandler {
    private static final int EXIT_CODE = 1;
    private static final int VERDICT_MILLIS = 1_000;

    private final BootstrapHolder.Opening opening;
    private final LastWords lastWords;

    UncaughtHandler(BootstrapHolder.Opening opening) {
        this.opening = opening;
        lastWords = new LastWords(opening.spec().rank());
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        try {
            lastWords.giveBack();
            end(thread, thrown);
        } catch (OutOfMemoryError full) {
            lastWords.say(thrown);
        } finally {
            // Live non-daemon threads must not keep a failed rank alive.
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }

    private void end(Thread thread, Throwable thrown) {
        int rank = opening.spec().rank();
        try {
            RankLine line = opening.await(VERDICT_MILLIS);
            tell(line, thrown);
            Membership.Event verdict = line.membership(0).awaitFailure(VERDICT_MILLIS);
            if (verdict != null && verdict.rank() != rank) {
                return;
            }
        } catch (IOException | InterruptedException unreported) {
            // The trace says it all, and the exit code ends the job.
        }
        System.out.flush();
        print(thread, thrown, "rank " + rank);
    }

    private static void tell(RankLine line, Throwable thrown) {
        try {
            line.send(WireFrame.of(WireFrame.THROWN, firstLine(thrown), isConsequence(thrown) ? 1 : 0));
        } catch (IOException launcherGone) {
            // What it said before counts: a launcher that is ending the job may not listen any more.
        }
    }

    /// Print a trace as the JVM does, in one piece and without the frames of [RankMain].
    static void print(Thread thread, Throwable thrown, String who) {
        StringWriter text = new StringWriter();
        text.append(who).append(": exception in thread \"").append(thread.getName()).append("\" ");
        thrown.setStackTrace(cut(thrown.getStackTrace()));
        thrown.printStackTrace(new PrintWriter(text, true));
        System.err.print(text);
        System.err.flush();
    }

    /// A trace without the frames of [RankMain].
    static StackTraceElement[] cut(StackTraceElement[] trace) {
        int end = trace.length;
        while (end > 0 && isOurs(trace[end - 1])) {
            end--;
        }
        return end == 0 ? trace : Arrays.copyOf(trace, end);
    }

    private static boolean isOurs(StackTraceElement frame) {
        return frame.getClassName().equals(RankMain.class.getName())
                || frame.getClassName().equals(MainMethod.class.getName());
    }

    private static String firstLine(Throwable thrown) {
        String text = thrown.toString();
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /// Whether another rank's failure brought this one about.
    private static boolean isConsequence(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof MpiException e
                    && (e.errorClass() == ErrorClass.PROC_FAILED || e.errorClass() == ErrorClass.ABORTED)) {
                return true;
            }
        }
        return false;
    }
}
