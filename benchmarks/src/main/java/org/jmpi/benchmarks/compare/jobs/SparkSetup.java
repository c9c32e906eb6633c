package org.jmpi.benchmarks.compare.jobs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jmpi.benchmarks.compare.Command;
import org.jmpi.benchmarks.compare.ProcessRunner;
import org.jmpi.benchmarks.compare.RunFailedException;

/// Spark's jars, from Maven Central, and a JDK that it runs on.
final class SparkSetup {
    /// What Spark's own scripts open to it.
    private static final List<String> OPENED = List.of("java.lang", "java.lang.invoke", "java.lang.reflect", "java.io",
            "java.net", "java.nio", "java.util", "java.util.concurrent", "java.util.concurrent.atomic", "sun.nio.ch",
            "sun.nio.cs", "sun.security.action", "sun.util.calendar");
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(17|21)\\b");
    private static final Path JDKS = Path.of("/usr/lib/jvm");

    private SparkSetup() {
    }

    /// A Java that Spark runs on, in `SPARK_JAVA_HOME` or the usual folder.
    static Optional<Path> java() throws IOException {
        List<Path> homes = new ArrayList<>();
        String told = System.getenv("SPARK_JAVA_HOME");
        if (told != null) {
            homes.add(Path.of(told));
        }
        if (Files.isDirectory(JDKS)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(JDKS)) {
                found.forEach(homes::add);
            }
        }
        for (Path home : homes) {
            Path release = home.resolve("release");
            if (Files.isExecutable(home.resolve("bin/java")) && Files.isReadable(release)) {
                Matcher version = VERSION.matcher(Files.readString(release));
                if (version.find()) {
                    return Optional.of(home.resolve("bin/java"));
                }
            }
        }
        return Optional.empty();
    }

    /// Spark's jars, fetched where they aren't there yet.
    ///
    /// @param pom    names Spark
    /// @param folder to put them into
    static void fetch(Path pom, Path folder, ProcessRunner runner) throws RunFailedException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            runner.run(Command.of("mvn", "-B", "-q", "-f", pom.toString(), "dependency:copy-dependencies",
                    "-DincludeScope=runtime", "-DoutputDirectory=" + folder));
        }
    }

    /// The version in the names of the jars.
    static String version(Path folder) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "spark-core_*.jar")) {
            for (Path jar : jars) {
                String name = jar.getFileName().toString();
                return name.substring(name.lastIndexOf('-') + 1, name.length() - ".jar".length());
            }
        }
        return "";
    }

    /// How a program of Spark's is started in one JVM.
    static Command command(Path java, Path classes, Path jars, String main) {
        List<String> words = new ArrayList<>(List.of(java.toString()));
        for (String name : OPENED) {
            words.add("--add-opens=java.base/" + name + "=ALL-UNNAMED");
        }
        words.addAll(List.of("-cp", classes + ":" + jars + "/*", main));
        return Command.of(words.toArray(new String[0]));
    }
}
