package org.jmpi.internal.bootstrap;

import java.util.Arrays;

/// What every rank's JVM runs: connects to the launcher, then calls the user's `main`.
///
/// ```
/// main thread      load the user's class ── main(args) ──────────▶ returns, throws or exits
/// wire-up thread   connect, prove, read ─── the launcher is gone ▶ halt
/// ```
///
/// On this path stand no lambdas, no string concatenation and no regular expressions: each of these costs a rank 4 to
/// 10 ms at its first use.
public final class RankMain {
    /// Exit code of a rank whose launcher is gone; nobody is left to see it but a debugger's user.
    static final int LAUNCHER_GONE = 143;

    private RankMain() {
    }

    /// Run a program as a rank.
    ///
    /// @param args the user's main class, then the program's arguments
    public static void main(String[] args) {
        Thread main = Thread.currentThread();
        try {
            UncaughtHandler handler = new UncaughtHandler(connect());
            Thread.setDefaultUncaughtExceptionHandler(handler);
            run(args, handler);
        } catch (Throwable thrown) {
            // Without the connection's environment being right there is nothing to report to.
            UncaughtHandler.print(main, thrown, "jmpi");
            Runtime.getRuntime().halt(1);
        }
    }

    private static BootstrapHolder.Opening connect() {
        JobSpec spec = JobSpec.fromEnvironment(System.getenv());
        String rendezvous = spec.rendezvous();
        if (rendezvous == null) {
            throw new IllegalStateException(
                    JobSpec.RENDEZVOUS + " isn't set; start the program with `jmpirun -np N`, or"
                            + " run its own main class");
        }
        return BootstrapHolder.open(spec, rendezvous);
    }

    // A rank must end with its program's exception, whatever kind that is.
    private static void run(String[] args, UncaughtHandler handler) {
        try {
            MainMethod.of(args[0]).run(Arrays.copyOfRange(args, 1, args.length));
        } catch (Throwable thrown) {
            handler.uncaughtException(Thread.currentThread(), thrown);
        }
    }
}
