package org.jmpi.benchmarks.compare;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Finds what is installed here, and builds the programs for it.
final class PeerFinder {
    private final Path root;
    private final ProcessRunner runner;
    private final PeerBuild build;
    private final Peers peers = new Peers();

    /// @param root jmpi's checkout
    PeerFinder(Path root, ProcessRunner runner) {
        this.root = root;
        this.runner = runner;
        this.build = new PeerBuild(root.resolve("benchmarks/peers"), root.resolve("target/compare"), runner);
    }

    /// Find all, in the order in which they run.
    ///
    /// @param mpiJar `mpi.jar` of Open MPI's Java bindings, where the user has it
    Peers find(Optional<Path> mpiJar) throws InterruptedException {
        peers.add(new Program(PeerName.JMPI, workload -> workload.figure() != Figure.LIMITS,
                new Jmpi(root.resolve("jmpirun")), runner), "");
        addC(PeerName.OPEN_MPI, "openmpi", CPeer.OPEN_MPI, "openmpi-bin libopenmpi-dev");
        addC(PeerName.MPICH, "mpich", CPeer.MPICH, "mpich libmpich-dev");
        if (mpiJar.isPresent()) {
            addOpenMpiJava(mpiJar.get());
        }
        addMpjExpress();
        peers.add(new BareJvms(bareJvm(), runner), "");
        addLimits();
        addOpenCl();
        return peers;
    }

    private void addC(PeerName name, String suffix, CPeer.Options options, String packages)
            throws InterruptedException {
        Optional<Path> compiler = Tools.find("mpicc." + suffix);
        Optional<Path> mpirun = Tools.find("mpirun." + suffix);
        if (compiler.isEmpty() || mpirun.isEmpty()) {
            peers.miss(name, "mpicc." + suffix + " or mpirun." + suffix + " isn't on the PATH", packages);
            return;
        }
        try {
            Path program = build.ofC(compiler.get(), "c", "peer-" + suffix);
            String version = runner.run(Command.of(mpirun.get().toString(), "--version")).output();
            CPeer peer = new CPeer(mpirun.get(), program, options, Machine.cpus());
            peers.add(new Program(name, peer::supports, peer, runner), Tools.version(version));
        } catch (RunFailedException e) {
            peers.miss(name, e.getMessage(), packages);
        }
    }

    private void addOpenMpiJava(Path jar) throws InterruptedException {
        try {
            Path classes = build.ofJava(jar, "openmpi");
            peers.add(new Program(PeerName.OPEN_MPI_JAVA, JavaPeer::supports, JavaPeers.openMpi(jar, classes), runner),
                    "");
        } catch (RunFailedException e) {
            peers.miss(PeerName.OPEN_MPI_JAVA, e.getMessage(), "");
        }
    }

    private void addMpjExpress() throws InterruptedException {
        if (!Files.exists(JavaPeers.MPJ_JAR)) {
            peers.miss(PeerName.MPJ_EXPRESS, JavaPeers.MPJ_JAR + " isn't there", "libmpj-java");
            return;
        }
        try {
            Path classes = build.ofJava(JavaPeers.MPJ_JAR, "mpjexpress");
            peers.add(new Program(PeerName.MPJ_EXPRESS, JavaPeer::supports, JavaPeers.mpjExpress(classes), runner),
                    JavaPeers.mpjVersion());
        } catch (RunFailedException e) {
            peers.miss(PeerName.MPJ_EXPRESS, e.getMessage(), "libmpj-java");
        }
    }

    private void addLimits() throws InterruptedException {
        addGcc(PeerName.LIMITS, "limits", Figure.LIMITS, effort -> List.of());
    }

    private void addOpenCl() throws InterruptedException {
        addGcc(PeerName.OPENCL_C, "opencl", Figure.DEVICE,
                effort -> List.of(Long.toString(effort.millisOfDevice())));
    }

    /// A program in C without MPI.
    private void addGcc(PeerName name, String folder, Figure figure, Function<Effort, List<String>> arguments)
            throws InterruptedException {
        Optional<Path> compiler = Tools.find("gcc");
        if (compiler.isEmpty()) {
            peers.miss(name, "gcc isn't on the PATH", "gcc libc6-dev");
            return;
        }
        try {
            Path program = build.ofC(compiler.get(), folder, folder);
            peers.add(new Program(name, workload -> workload.figure() == figure,
                    (workload, effort) -> Command.of(program.toString()).with(arguments.apply(effort)), runner), "");
        } catch (RunFailedException e) {
            peers.miss(name, e.getMessage(), "gcc libc6-dev");
        }
    }

    /// With the flags that jmpi gives its own JVMs, so that only what jmpi does on top tells them apart.
    private static Command bareJvm() {
        Path classes = Path.of(BareMain.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        return Command.of(Tools.ofJdk("java").toString(), "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xshare:auto",
                "-cp", classes.toString(), BareMain.class.getName());
    }
}
