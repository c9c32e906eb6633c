package org.jmpi.launcher;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `--help` and `--version` print.
final class HelpText {
    /// The three lines a newcomer needs, then where the rest is.
    private static final String FIRST = """
            Usage: jmpirun -np N [options] program [arguments]

            The three that matter:
              -np N             start N ranks (also -n)
              -cp PATH          the program's class path, where it is a class
              program           what each rank runs:
                                  Hello.java      a source file, compiled once
                                  app.jar         a jar with a Main-Class
                                  org.acme.Main   a class on -cp
                                  sample:hello    one of jmpi's samples
                                  java ...        a whole java command
                                  ./anything      any other executable

            More, all ahead of the program; jmpirun --help TOPIC explains:
              programs          -x --wdir --java-options, and : between several programs
              output            --tag-output --timestamp-output --output-filename --stdin
              cores             --bind-to --report-bindings --dry-run
              control           --timeout --on-deadlock --transport --trace-collectives --verbose, signals, exit codes
              tools             jmpirun doctor, ps, simulate, calibrate, tune

            Example: jmpirun -np 4 sample:heat2d
            """;
    private static final Map<String, String> TOPICS = Map.of("programs", """
            Each program has options of its own:
              -np N             its ranks
              -cp PATH          its class path
              -x NAME[=VALUE]   set a variable in its environment; may be repeated
              --wdir DIR        its working folder
              --java-options "OPTIONS"
                                options for its JVMs; they win over jmpirun's own

            Several programs are one job; their ranks are numbered through, and options of the whole job stand
            ahead of the first:
              jmpirun --tag-output -np 1 -cp app.jar org.acme.Master : -np 4 -cp app.jar org.acme.Worker
            """, "output", """
              --tag-output      put [rank] in front of each line
              --timestamp-output
                                put the time in front of each line
              --output-filename DIR
                                write each rank's output to DIR/rank-N.log instead of showing it
              --stdin RANK|all|none
                                who reads jmpirun's standard input; rank 0 where nothing is said

            Lines are never mixed. A line that is not finished is shown after 50 ms if no other rank has one; if
            another rank's output comes between, both pieces of the line carry [...], as do lines above 1 MiB.
            """, "cores", """
              --bind-to core|none
                                core: each rank runs on a share of the cores of its own, one at least; with more
                                ranks than cores, ranks share. none is what holds where nothing is said
              --report-bindings say which processors each rank may use
              --dry-run         show each rank's processors, heap, GC and JIT threads and command; start none
            """, "control", """
              --timeout SECONDS end the job after this time, and say what each rank was doing; exit code 124
              --on-deadlock abort|report|off
                                what to do where ranks wait for each other, or for ranks that have closed, for
                                ever. abort, which holds where nothing is said: say which rank waits for what,
                                at which line, and end the job with exit code 125; report: say so once, and let
                                the job go on; off: don't look. Never mistaken for one: ranks that compute, sleep,
                                read or are stopped. Not seen: ranks that use virtual threads
              --transport T     shm or tcp for all messages, instead of the faster one for each pair
              --trace-collectives
                                say once for each collective and size which algorithm serves it, and why
              --verbose         say what is started
              --version         print jmpirun's version

            Ctrl-C, HUP and TERM end the job; USR1, USR2, Ctrl-Z and CONT go on to the ranks.
            Exit code: 0, or that of the first rank that failed (128 + signal for signals), 2 for a wrong command,
            124 after --timeout, 125 for a deadlock.
            """, "tools", """
            Instead of a program:
              jmpirun doctor                what this machine has, and what brings the rest
              jmpirun ps                    this user's jobs, and what each rank is doing
              jmpirun simulate ...          predict collectives' times on machines that aren't there
              jmpirun calibrate [-np N]     measure this one for simulate
              jmpirun tune [-np N]          measure the algorithms here, write rules for them
            The last three have options of their own: jmpirun TOOL --help
            """);

    private HelpText() {
    }

    /// A page of help.
    ///
    /// @param topic null for the first page
    /// @throws UsageException where there is no such topic
    static String page(@Nullable String topic) throws UsageException {
        String page = topic == null ? FIRST : TOPICS.get(topic);
        if (page == null) {
            throw new UsageException("--help " + topic + ": no such topic; give programs, output, cores, control or"
                    + " tools");
        }
        return page;
    }

    /// jmpirun's version, and its JDK's.
    static String version() {
        return "jmpirun " + jmpiVersion() + ", Java " + System.getProperty("java.version");
    }

    /// The version alone.
    static String jmpiVersion() {
        String version = HelpText.class.getPackage().getImplementationVersion();
        return version == null ? "(unpackaged)" : version;
    }
}
