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
                                  nas:CG.A        a NAS Parallel Benchmark
                                  java ...        a whole java command
                                  ./anything      any other executable

            More, all ahead of the program; jmpirun --help TOPIC explains:
              programs          -x --wdir --java-options, and : between several programs
              output            --tag-output --timestamp-output --output-filename --stdin
              cores             --bind-to --report-bindings --dry-run
              hosts             --host --hostfile --map-by --rank-by --ppn --ssh-command --path-map --ship
                                --start-timeout --tls
              control           --timeout --on-deadlock --transport --trace-collectives --profile --counters --verbose,
                                signals, exit codes
              tools             jmpirun doctor, ps, rank, k8s, devices, simulate, calibrate, tune, scale, profile

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
              --bind-to core|socket|numa|none
                                core: each rank runs on a share of the cores of its own, one at least; with more
                                ranks than cores, ranks share. none is what holds where nothing is said
                                socket, numa: on a share of the sockets, or of the parts of the memory with the cores
                                near them; with more ranks than there are, neighbours share one
              --report-bindings say which processors each rank may use; [BB/..][../..] is the first core of the first
                                of two sockets, of two cores of two processors each
              --dry-run         show each rank's processors, heap, GC and JIT threads and command; start none
            """, "hosts", """
              --host a:4,b:4    run ranks on these hosts (also -hosts), of which the first takes 4, and so on; one where
                                no number stands. node[01-04]:2 stands for four hosts. When all are full, ranks go
                                round again
              --hostfile FILE   the same from a file (also -machinefile), one a line: NAME, NAME:4, or
                                NAME slots=4 max_slots=8, the last of which is a limit; # starts a comment
              --map-by slot|core|node
                                fill a host's slots, then the next's, which holds where nothing is said; core: and
                                bind each rank to cores of its own; node: one rank a host in turn
              --rank-by slot|node
                                number ranks host by host, or from host to host; else as they are mapped
              --ppn N           N ranks a host, whatever its slots
              --ssh-command "COMMAND"
                                what starts a command on a host, whose name follows; else ssh without a password
              --path-map HERE=THERE
                                other hosts have the folder HERE as THERE; may be repeated
              --ship            send other hosts the program with its class path, and jmpi where they lack it. They keep
                                what they got for later jobs, until it isn't used for a week or is above 4 GiB, in
                                ~/.cache/jmpi/shipped. Ranks run in the home folder where theirs isn't there
              --start-timeout SECONDS
                                how long hosts may take to be ready; 30 where nothing is said
              --tls             encrypt all that goes through sockets, between ranks and to jmpirun, with a certificate
                                made for the job

            Other hosts need jmpi, its JDK, the program and the working folder at the same place as this one, with
            --ship the JDK alone, and may connect to each other's ports. Above 32 hosts the first 32 start the next,
            and ssh has to work between them, too. Ranks of one host share memory, others use sockets. Who is named
            localhost, or as this host is, is this host.

            Inside an allocation of Slurm, hosts and their tasks are those of the allocation where none are named,
            as is -np, and they are reached by srun.
            Where another launcher starts the ranks: srun -n 4 jmpirun rank [options] program, and the same with
            mpiexec, mpirun, or pods of Kubernetes (jmpirun k8s). Of the options those of a program hold,
            --tls, and --on-deadlock and --timeout of rank 0, from whose start it counts.
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
              --profile         record each call, and write what it shows: jmpi-profile/profile.html, and trace.json for
                                https://ui.perfetto.dev; --profile-folder DIR for another folder
              --counters DIR    have each rank write to DIR how long it called, and waited
              --verbose         say what is started
              --version         print jmpirun's version

            Ctrl-C, HUP and TERM end the job; USR1, USR2, Ctrl-Z and CONT go on to the ranks.
            Exit code: 0, or that of the first rank that failed (128 + signal for signals), 2 for a wrong command,
            124 after --timeout, 125 for a deadlock.
            """, "tools", """
            Instead of a program:
              jmpirun doctor [--hosts a,b]  what this machine, or those, have, and what brings the rest
              jmpirun ps [--hosts a,b]      this user's jobs here, or on those, and what each rank is doing
              jmpirun rank PROGRAM          be one rank of a job that srun, mpirun, mpiexec or Kubernetes has started
              jmpirun k8s --np N --image IMAGE [--name NAME] [--cpus N] [--memory N] [--port N] [--tls] PROGRAM
                                            write a Kubernetes job's manifest
              jmpirun devices               the GPUs and processors that kernels can run on
              jmpirun simulate ...          predict collectives' times on machines that aren't there
              jmpirun calibrate [-np N]     measure this one for simulate
              jmpirun tune [-np N]          measure the algorithms here, write rules for them
              jmpirun scale ... PROGRAM     run a program on several numbers of ranks, and tell how it scales
              jmpirun profile DIR           show the recordings that --profile left in a folder
            The last five have options of their own: jmpirun TOOL --help
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
            throw new UsageException("--help " + topic + ": no such topic; give programs, output, cores, hosts,"
                    + " control or tools");
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
