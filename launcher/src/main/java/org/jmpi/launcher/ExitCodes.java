package org.jmpi.launcher;

import org.jspecify.annotations.Nullable;

/// What exit codes mean, as shells have it.
final class ExitCodes {
    /// All went well.
    static final int OK = 0;
    /// A failure without a code of its own: an exception, a compile error, a rank that left without `close()`.
    static final int FAILURE = 1;
    /// The command is wrong.
    static final int USAGE = 2;
    /// The job took longer than the user allowed; as the command `timeout` has it.
    static final int TIMED_OUT = 124;
    /// Ranks waited for each other, and would have done so for ever.
    static final int DEADLOCK = 125;
    /// The reader of jmpirun's output is gone.
    static final int OUTPUT_GONE = 128 + 13;

    private static final int SIGNAL_BASE = 128;
    private static final String[] SIGNALS = {"", "SIGHUP", "SIGINT", "SIGQUIT", "SIGILL", "SIGTRAP", "SIGABRT",
        "SIGBUS", "SIGFPE", "SIGKILL", "SIGUSR1", "SIGSEGV", "SIGUSR2", "SIGPIPE", "SIGALRM", "SIGTERM"};

    private ExitCodes() {
    }

    /// `exit code 3`, or `exit code 137 (SIGKILL)`: a signal's number comes with 128 added.
    static String describe(int code) {
        String signal = signal(code);
        return "exit code " + code + (signal == null ? "" : " (" + signal + ")");
    }

    private static @Nullable String signal(int code) {
        int number = code - SIGNAL_BASE;
        return number > 0 && number < SIGNALS.length ? SIGNALS[number] : null;
    }
}
