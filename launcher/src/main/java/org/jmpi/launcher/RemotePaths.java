package org.jmpi.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.launcher.hosts.PathMap;
import org.jmpi.launcher.ship.Shipment;
import org.jspecify.annotations.Nullable;

/// Turns paths of this host into those of another. Arguments of programs stay as they are.
///
/// @param paths    where the other host has this one's folders
/// @param shipment what it is sent, or null
record RemotePaths(PathMap paths, @Nullable Shipment shipment) {
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
        Program program = part.program();
        if (program instanceof Program.Executable executable) {
            List<String> command = new ArrayList<>(executable.command());
            command.set(0, there(command.getFirst()).getFirst());
            return new Program.Executable(command);
        }
        return program instanceof Program.BareJava java ? new Program.BareJava(java(java.java()), java.words())
                : ofJava((Program.OfJava) program);
    }

    private Program ofJava(Program.OfJava java) {
        return new Program.OfJava(java(java.java()), options(java.options()),
                java.classPath().stream().flatMap(entry -> there(entry).stream()).distinct().toList(), java.mainClass(),
                java.arguments());
    }

    private List<String> options(List<String> options) {
        return options.stream().map(option -> LauncherAgent.sent(option, jar -> there(jar).getFirst())).toList();
    }

    /// None for an entry of a class path behind which nothing lies.
    private List<String> there(String path) {
        List<String> shipped = shipment == null ? null : shipment.pathsThere(path);
        return shipped == null ? List.of(paths.map(path)) : shipped;
    }

    private String java(String java) {
        return java.equals(ProgramResolver.ownJava()) ? OWN_JAVA : paths.map(java);
    }

    /// What a `java` command of an order is on the host it came to.
    static String javaHere(String java) {
        return java.equals(OWN_JAVA) ? ProgramResolver.ownJava() : java;
    }

    /// What another path of an order is there.
    static String pathHere(String path) {
        return Shipment.pathHere(path, System.getenv(Shipment.FOLDER));
    }

    /// What a working folder of an order is there: the home folder, where one is missing on a host that the job was
    /// shipped to.
    static Path folderHere(String folder) {
        Path path = Path.of(folder);
        return System.getenv(Shipment.FOLDER) == null || Files.isDirectory(path) ? path
                : Path.of(System.getProperty("user.home"));
    }

    /// What paths of an order are there.
    static List<String> pathsHere(List<String> paths) {
        return paths.stream().map(RemotePaths::pathHere).toList();
    }
}
