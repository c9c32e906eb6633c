package org.jmpi.launcher;

/// What `--help` and `--version` print.
final class HelpText {
    /// The three lines a newcomer needs, then the rest.
    static final String HELP = """
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

            More options, all ahead of the program:
              -x NAME[=VALUE]   set a variable in the ranks' environment; may be repeated
              --wdir DIR        the ranks' working folder
              --tag-output      put [rank] in front of each line of output
              --transport T     shm or tcp for all messages, instead of the faster one for each pair
              --trace-collectives
                                say once for each collective and size which algorithm serves it, and why
              --java-options "OPTIONS"
                                options for each rank's JVM; they win over jmpirun's own
              --verbose         say what is started
              --version         print jmpirun's version
              --help            print this

            Instead of a program, and with options of their own (jmpirun TOOL --help):
              jmpirun simulate ...          predict collectives' times on machines that aren't there
              jmpirun calibrate [-np N]     measure this one for simulate
              jmpirun tune [-np N]          measure the algorithms here, write rules for them

            Exit code: 0, or that of the first rank that failed (128 + signal for signals).

            Example: jmpirun -np 4 sample:heat2d
            """;

    private HelpText() {
    }

    /// jmpirun's version, and its JDK's.
    static String version() {
        String version = HelpText.class.getPackage().getImplementationVersion();
        return "jmpirun " + (version == null ? "(unpackaged)" : version) + ", Java "
                + System.getProperty("java.version");
    }
}
