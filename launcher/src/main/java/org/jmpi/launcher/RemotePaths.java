package org.jmpi.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.launcher.hosts.PathMap;

/// Turns paths of this host into those of another. Arguments of programs stay as they are.
///
/// @param paths where the other host has this one's folders
record RemotePaths(PathMap paths) {
    /// Stands for the JDK that runs jmpirun, which each host has its own of.
    private static final String OWN_JAVA = "";

    /// The request with the other host's paths.
    JobRequest of(JobRequest request) {
        return new JobRequest(request.options(), request.programs().stream().map(this::of).toList(), request.hosts());
    }

    private Invocation of(Invocation there) {
        return new Invocation(there.ranks(), null, there.exports(), Path.of(paths.map(there.workDir().toString())),
                there.javaOptions(), there.program(), List.of());
    }

    /// A program with the other host's paths.
    Program of(JobPlan.Part part) {
        return switch (part.program()) {
            case Program.OfJava java -> new Program.OfJava(java(java.java()), java.options(),
                    java.classPath().stream().map(paths::map).toList(), java.mainClass(), java.arguments());
            case Program.Executable executable -> {
                List<String> command = new ArrayList<>(executable.command());
                command.set(0, paths.map(command.getFirst()));
                yield new Program.Executable(command);
            }
            case Program.BareJava java -> new Program.BareJava(java(java.java()), java.words());
        };
    }

    private String java(String java) {
        return java.equals(ProgramResolver.ownJava()) ? OWN_JAVA : paths.map(java);
    }

    /// What a `java` command of an order is on the host it came to.
    static String javaHere(String java) {
        return java.equals(OWN_JAVA) ? ProgramResolver.ownJava() : java;
    }
}
