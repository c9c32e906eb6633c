package org.jmpi.samples.it.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jmpi.testing.Needs;

/// Hosts named h1, h2 and so on beside h0, where tests run their commands.
public final class Lab implements AutoCloseable {
    private static final String FOLDER = "/run/lab";
    private static final List<String> OWN = List.of("unshare", "--net", "--mount", "--pid", "--ipc", "--uts", "--fork",
            "--kill-child", "--mount-proc");
    private static final List<String> SERVICES = List.of("sshd", "unshare", "slurmd");
    private static final int END_SECONDS = 5;
    private static final long QUIET_NANOS = 15_000_000_000L;

    private final Process maker;
    private final long h0;

    private Lab(Process maker, long h0) {
        this.maker = maker;
        this.h0 = h0;
    }

    /// Make a lab; the test is skipped, with the reason, where this machine can't.
    ///
    /// @param hosts number of hosts beside h0
    public static Lab of(int hosts) throws IOException, InterruptedException {
        Needs.that(Files.isExecutable(Path.of("/usr/sbin/sshd")), "needs sshd; install the package openssh-server");
        Needs.that(isAllowed(), "needs to make namespaces and network links (unshare, ip); run the tests as root, with"
                + " the packages util-linux and iproute2");
        List<String> words = new ArrayList<>(OWN);
        words.addAll(List.of("bash", "-c", script("lab.sh"), "lab.sh", Integer.toString(hosts),
                System.getProperty("java.home")));
        Process maker = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader out = maker.inputReader();
        if (!"ready".equals(out.readLine())) {
            maker.destroyForcibly();
            throw new IllegalStateException("the lab wasn't made: hosts=" + hosts + "; see its errors above");
        }
        return new Lab(maker, maker.children().findFirst().orElseThrow().pid());
    }

    /// Make a lab whose hosts are also the nodes of a Slurm cluster, with munge; h0 is where jobs are submitted.
    public static Lab withSlurm(int hosts) throws IOException, InterruptedException {
        Needs.that(Files.isExecutable(Path.of("/usr/sbin/slurmd")) && Files.isExecutable(Path.of("/usr/sbin/munged")),
                "needs Slurm; install the packages slurmctld, slurmd, slurm-client and munge");
        Lab lab = of(hosts);
        String[] command = lab.on0("bash", "-c", script("slurm.sh"), "slurm.sh", Integer.toString(hosts));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            lab.close();
            throw new IllegalStateException("the cluster wasn't made; see its errors above");
        }
        return lab;
    }

    private static String script(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Lab.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes());
        }
    }

    private static boolean isAllowed() throws InterruptedException {
        List<String> words = new ArrayList<>(OWN);
        words.addAll(List.of("ip", "link", "add", "probe", "type", "bridge"));
        try {
            return new ProcessBuilder(words).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    /// A command that reaches hosts by ssh, beside the plain one.
    public String ssh() {
        return "ssh -F " + FOLDER + "/ssh_config";
    }

    /// Where each host keeps what is shipped to it.
    public String cache() {
        return FOLDER + "/cache/jmpi/shipped";
    }

    /// The Slurm cluster's configuration.
    public String slurmConfiguration() {
        return FOLDER + "/slurm/slurm.conf";
    }

    /// A command, to be run on h0.
    public String[] on0(String... command) {
        return words(List.of("nsenter", "-t", Long.toString(h0), "-m", "-n", "-p", "-i", "-u", "--"), command);
    }

    private static String[] words(List<String> first, String... rest) {
        List<String> all = new ArrayList<>(first);
        all.addAll(Arrays.asList(rest));
        return all.toArray(String[]::new);
    }

    /// Run a shell's commands on a host, by no network; the script holds no single quotes.
    public void on(int host, String script) throws InterruptedException {
        sh("exec nsenter -t $(cat " + FOLDER + "/pid" + host + ") -m -n -p -i -u -- sh -ec '" + script + "'");
    }

    /// Pull a host's cable: packets from and to it vanish.
    public void cut(int host) throws InterruptedException {
        sh("ip link set h" + host + " down");
    }

    /// Put a pulled cable back.
    public void mend(int host) throws InterruptedException {
        sh("ip link set h" + host + " up");
    }

    /// Let no packets pass between these hosts; h0 still reaches all.
    public void part(int... hosts) throws InterruptedException {
        for (int host : hosts) {
            sh("bridge link set dev h" + host + " isolated on");
        }
    }

    /// Drop one in a hundred of a host's packets, in each direction.
    public void lose(int host) throws InterruptedException {
        for (String hook : new String[]{"input", "output"}) {
            on(host, "nft add table inet " + hook + "; nft add chain inet " + hook + " loss \"{ type filter hook "
                    + hook
                    + " priority 0 ; }\"; nft add rule inet " + hook + " loss numgen random mod 100 == 0 counter drop");
        }
    }

    /// How many were dropped by now.
    public int lost(int host) throws InterruptedException {
        on(host, "nft list ruleset >" + FOLDER + "/rules");
        String rules = read(FOLDER + "/rules");
        return Pattern.compile("counter packets (\\d+)")
                .matcher(rules)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }

    /// The text of a file on h0.
    private String read(String file) throws InterruptedException {
        try {
            Process cat = new ProcessBuilder(on0("cat", file)).start();
            String text = new String(cat.getInputStream().readAllBytes());
            int code = cat.waitFor();
            return code == 0 ? text : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Give a host a slow line.
    public void slow(int host, String rate) throws InterruptedException {
        on(host, "tc qdisc add dev eth0 root tbf rate " + rate + " burst 32k latency 50ms");
    }

    /// Have packets to a host, and not from it, pass slowly.
    public void slowTo(int host, String rate) throws InterruptedException {
        sh("tc qdisc add dev h" + host + " root tbf rate " + rate + " burst 32k latency 50ms");
    }

    /// End that.
    public void fast(int host) throws InterruptedException {
        sh("tc qdisc del dev h" + host + " root");
    }

    /// Give a host a [Cable] in place of its own, on which packets take their time and overtake each other.
    public void jitter(int host, long seed, int delayMicros, int jitterMicros)
            throws IOException, InterruptedException {
        replaceCable(host, Long.toString(seed), Integer.toString(delayMicros), Integer.toString(jitterMicros),
                "/dev/null");
    }

    /// Give a host a [Cable] that writes what passes into a file.
    public void record(int host, Path tape) throws IOException, InterruptedException {
        replaceCable(host, "0", "0", "0", tape.toString());
    }

    private void replaceCable(int host, String... properties) throws IOException, InterruptedException {
        sh("ip link del h" + host);
        String pid = read(FOLDER + "/pid" + host).strip();
        String[] command = words(List.of(System.getProperty("java.home") + "/bin/java", "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Cable.class.getName(), "h" + host, pid), properties);
        Process cable = new ProcessBuilder(on0(command)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String line = cable.inputReader().readLine();
        if (!"ready".equals(line)) {
            throw new IllegalStateException("the cable wasn't made; see its errors above");
        }
        sh("ip link set h" + host + " master br0 up; ip neigh flush dev br0");
        on(host, "ip link set eth0 up; ip addr add 10.77.0." + (host + 1) + "/24 dev eth0; ip addr add fd77::"
                + (host + 1) + "/64 dev eth0 nodad");
    }

    /// Give a host a further name.
    public void name(String name, int host) throws InterruptedException {
        sh("echo 10.77.0." + (host + 1) + " " + name + " >>" + FOLDER + "/hosts");
    }

    /// Take such a name away.
    public void forget(String name) throws InterruptedException {
        sh("kept=$(grep -v " + name + " " + FOLDER + "/hosts); echo \"$kept\" >" + FOLDER + "/hosts");
    }

    /// Kill all processes of a host at once.
    public void kill(int host) throws InterruptedException {
        sh("kill -9 $(cat " + FOLDER + "/pid" + host + ")");
    }

    private void sh(String script) throws InterruptedException {
        try {
            int code = new ProcessBuilder(on0("sh", "-ec", script)).inheritIO().start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("exit code " + code + " of: " + script);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Wait until nothing of a job runs on the hosts, h0 not included; what is left after a while.
    public List<String> awaitQuiet() throws InterruptedException {
        long end = System.nanoTime() + QUIET_NANOS;
        List<String> left = processes("");
        while (!left.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(20);
            left = processes("");
        }
        return left;
    }

    private List<String> processes(String word) {
        return pids(word).stream().map(pid -> pid + " " + commandLine(pid)).toList();
    }

    /// The processes on the hosts whose command line holds a word; h0 and services not included.
    public List<Long> pids(String word) {
        return maker.descendants()
                .filter(process -> !isOf(process, h0))
                .map(ProcessHandle::pid)
                .filter(pid -> isOfJob(commandLine(pid)) && commandLine(pid).contains(word))
                .toList();
    }

    private static boolean isOfJob(String commandLine) {
        return !commandLine.isEmpty() && SERVICES.stream().noneMatch(commandLine::startsWith);
    }

    /// Whether a process is on the host of another.
    private static boolean isOf(ProcessHandle process, long other) {
        return namespace(process.pid()).equals(namespace(other));
    }

    private static String namespace(long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + pid + "/ns/uts")).toString();
        } catch (IOException gone) {
            return "";
        }
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline")).replace('\0', ' ').strip();
        } catch (IOException gone) {
            return "";
        }
    }

    /// End it with all that runs there.
    @Override
    public void close() throws IOException, InterruptedException {
        maker.getOutputStream().close();
        if (!maker.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
            maker.destroyForcibly().waitFor();
        }
    }
}
