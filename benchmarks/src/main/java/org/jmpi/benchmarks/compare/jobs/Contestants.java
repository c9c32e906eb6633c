package org.jmpi.benchmarks.compare.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jmpi.benchmarks.compare.Command;
import org.jmpi.benchmarks.compare.JavaPeers;
import org.jmpi.benchmarks.compare.PeerBuild;
import org.jmpi.benchmarks.compare.ProcessRunner;
import org.jmpi.benchmarks.compare.RunFailedException;
import org.jmpi.benchmarks.compare.Tools;

/// Builds the jobs for all who are there.
final class Contestants {
    private static final String SPARK_NEEDS = "; apt-get install openjdk-17-jre-headless maven";

    private final Path root;
    private final Path target;
    private final ProcessRunner runner;
    private final PeerBuild build;
    private final List<Contestant> all = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /// @param root jmpi's checkout
    Contestants(Path root, Path target, ProcessRunner runner) {
        this.root = root;
        this.target = target;
        this.runner = runner;
        build = new PeerBuild(root.resolve("benchmarks/peers"), target, runner);
    }

    /// Whom there is.
    List<Contestant> all() {
        return all;
    }

    /// Who isn't there, and what brings them.
    List<String> complaints() {
        return complaints;
    }

    /// Find those whose names contain a match.
    void find(Pattern who) throws InterruptedException {
        add(who, Contestant.JMPI, this::jmpi, "");
        add(who, Contestant.SPARK, this::spark, SPARK_NEEDS);
        add(who, Contestant.SPARK_BY_HAND, this::sparkByHand, SPARK_NEEDS);
        add(who, Contestant.MPJ_EXPRESS, this::mpjExpress, "; apt-get install libmpj-java");
        add(who, Contestant.PLAIN, this::plain, "");
    }

    @FunctionalInterface
    private interface Maker {
        Contestant make() throws RunFailedException, IOException, InterruptedException;
    }

    private void add(Pattern who, String name, Maker maker, String cure) throws InterruptedException {
        if (!who.matcher(name).find()) {
            return;
        }
        try {
            all.add(maker.make());
        } catch (RunFailedException | IOException e) {
            complaints.add("without " + name + ": " + e.getMessage() + cure);
        }
    }

    private Contestant jmpi() throws RunFailedException, InterruptedException {
        Path classes = compile("jmpi", "25", root.resolve("target/jmpi/lib") + "/*");
        return new Contestant(Contestant.JMPI, "", Command.of(root.resolve("jmpirun").toString(), "-np", "2", "-cp",
                classes.toString(), "JmpiJobs"));
    }

    private Contestant plain() throws RunFailedException, InterruptedException {
        Path classes = compile("plain", "25", ".");
        return new Contestant(Contestant.PLAIN, "",
                Command.of(Tools.ofJdk("java").toString(), "-cp", classes.toString(), "PlainJobs"));
    }

    private Contestant spark() throws RunFailedException, IOException, InterruptedException {
        return spark(Contestant.SPARK, Set.of(JobKind.values()), "SparkJobs");
    }

    /// Does what the library does otherwise.
    private Contestant sparkByHand() throws RunFailedException, IOException, InterruptedException {
        return spark(Contestant.SPARK_BY_HAND, Set.of(JobKind.K_MEANS), "SparkByHand");
    }

    private Contestant spark(String name, Set<JobKind> jobs, String main)
            throws RunFailedException, IOException, InterruptedException {
        Optional<Path> java = SparkSetup.java();
        if (java.isEmpty()) {
            throw new RunFailedException("no JDK 17 or 21, which it needs, in SPARK_JAVA_HOME or /usr/lib/jvm");
        }
        Path jars = target.resolve("spark-lib");
        SparkSetup.fetch(root.resolve("benchmarks/peers/jobs/spark/pom.xml"), jars, runner);
        Path classes = compile("spark", "17", jars + "/*");
        return new Contestant(name, SparkSetup.version(jars), jobs,
                SparkSetup.command(java.get(), classes, jars, main));
    }

    private Contestant mpjExpress() throws RunFailedException, InterruptedException {
        if (!Files.exists(JavaPeers.MPJ_JAR)) {
            throw new RunFailedException(JavaPeers.MPJ_JAR + " isn't there");
        }
        Path classes = compile("mpjexpress", "25", JavaPeers.MPJ_JAR.toString());
        return new Contestant(Contestant.MPJ_EXPRESS, "",
                JavaPeers.mpjExpress().with(List.of("-np", "2", "-cp", classes.toString(), "MpjJobs")));
    }

    private Path compile(String folder, String release, String classPath)
            throws RunFailedException, InterruptedException {
        return build.ofJava(classPath, target.resolve(folder), List.of("--release", release), "jobs/common",
                "jobs/" + folder);
    }
}
