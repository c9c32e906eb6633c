package org.jmpi.benchmarks.compare;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// How the other MPI libraries for Java are started.
public final class JavaPeers {
    /// Where Debian's `libmpj-java` puts MPJ Express.
    public static final Path MPJ_JAR = Path.of("/usr/share/mpj/lib/mpj.jar");
    private static final Path MPJ_HOME = Path.of("/usr/share/mpj");
    private static final Path DEBIAN_JARS = Path.of("/usr/share/java");

    private JavaPeers() {
    }

    /// MPJ Express, with our program.
    ///
    /// @param classes our program
    static JavaPeer mpjExpress(Path classes) {
        return new JavaPeer(mpjExpress(), List.of("-cp", classes.toString(), "MpjPeer"), true);
    }

    /// MPJ Express's command up to the number of ranks, in its multicore mode, where the ranks are threads of one JVM.
    ///
    /// Debian's script misses jars on its class path, so its main class is started without the script. That starts a
    /// JVM for the ranks: `java` of the `PATH`, in which log4j has to be on the boot class path to be seen from MPJ's
    /// own jars.
    public static Command mpjExpress() {
        String log4j = DEBIAN_JARS.resolve("log4j-1.2.jar").toString();
        String starters = String.join(File.pathSeparator, MPJ_HOME + "/lib/*", log4j);
        String path = Tools.ofJdk("") + File.pathSeparator + System.getenv("PATH");
        return new Command(List.of(Tools.ofJdk("java").toString(), "-cp", starters, "runtime.starter.MPJRun",
                "-Xbootclasspath/a:" + log4j), Map.of("MPJ_HOME", MPJ_HOME.toString(), "PATH", path));
    }

    /// The version in the file name behind Debian's link.
    static String mpjVersion() {
        try {
            return Tools.version(MPJ_JAR.toRealPath().getFileName().toString());
        } catch (IOException e) {
            return "";
        }
    }

    /// Open MPI's Java bindings; `mpirun` and the native library are taken from where the jar's library folder is.
    ///
    /// @param jar     `PREFIX/lib/mpi.jar`
    /// @param classes our program
    static JavaPeer openMpi(Path jar, Path classes) {
        Path library = jar.toAbsolutePath().resolveSibling("");
        Path mpirun = library.resolveSibling("bin").resolve("mpirun");
        return new JavaPeer(
                new Command(List.of(mpirun.toString(), "--allow-run-as-root", "--oversubscribe"),
                        Map.of("LD_LIBRARY_PATH", library.toString())),
                List.of(Tools.ofJdk("java").toString(), "--enable-native-access=ALL-UNNAMED",
                        "-Djava.library.path=" + library, "-cp", jar + File.pathSeparator + classes,
                        "OpenMpiJavaPeer"),
                false);
    }
}
