package org.jmpi.launcher;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.jmpi.internal.bootstrap.Handshake;
import org.jmpi.internal.tls.JobCertificate;
import org.jmpi.launcher.kubernetes.Manifest;

/// `jmpirun k8s --np N --image IMAGE PROGRAM`: writes a job's manifest, with a secret of its own; starts nothing.
final class KubernetesCommand {
    /// The word behind jmpirun.
    static final String COMMAND = "k8s";
    private static final String USAGE = "; write jmpirun k8s --np N --image IMAGE [--name NAME] [--cpus N] [--memory N]"
            + " [--port N] [--tls] PROGRAM";
    private static final Pattern NAME = Pattern.compile("[a-z]([-a-z0-9]{0,48}[a-z0-9])?");
    private static final int PORT = 7077;
    private static final int MOST_PORTS = 65_535;
    private static final int MOST_RANKS = 100_000;
    private static final Options OPTIONS = new Options().addRequiredOption("np", "np", true, "ranks")
            .addRequiredOption("image", "image", true, "image")
            .addOption(new Option("name", "name", true, "name"))
            .addOption(new Option("cpus", "cpus", true, "processors of a pod"))
            .addOption(new Option("memory", "memory", true, "memory of a pod"))
            .addOption(new Option("port", "port", true, "port of pod 0"))
            .addOption(new Option("tls", "tls", false, "encrypt"));

    private KubernetesCommand() {
    }

    /// The manifest.
    ///
    /// @param words of the command line behind [#COMMAND]
    /// @throws UsageException where something is missing or wrong; the message names the fix
    static String manifest(List<String> words) throws UsageException {
        try {
            CommandLine line = DefaultParser.builder()
                    .setAllowPartialMatching(false)
                    .get()
                    .parse(OPTIONS, words.toArray(new String[0]), true);
            List<String> program = line.getArgList();
            if (program.isEmpty()) {
                throw new UsageException("no program given" + USAGE);
            }
            boolean encrypts = encrypts(program) || line.hasOption("tls");
            String name = line.getOptionValue("name", "jmpi");
            if (!NAME.matcher(name).matches()) {
                throw new UsageException(
                        "--name " + name + " is no name for Kubernetes; give up to 50 of a-z, 0-9 and -,"
                                + " a letter first");
            }
            return new Manifest(name, number(line, "np", 1, MOST_RANKS), line.getOptionValue("image"),
                    number(line, "port", PORT, MOST_PORTS), line.getOptionValue("cpus"), line.getOptionValue("memory"),
                    List.copyOf(program), HexFormat.of().formatHex(Handshake.newSecret()),
                    encrypts ? JobCertificate.make().text() : null).text();
        } catch (ParseException wrong) {
            throw new UsageException(wrong.getMessage() + USAGE);
        }
    }

    /// Whether these options of `jmpirun rank` have the job encrypted; refuses what that wouldn't understand.
    private static boolean encrypts(List<String> words) throws UsageException {
        List<String> all = new ArrayList<>(List.of("-np", "1"));
        all.addAll(words);
        InvocationParser parser = InvocationParser.of(all.toArray(new String[0]), Map.of());
        Invocation ignored = parser.invocation(List.of());
        return parser.has(org.jmpi.launcher.Option.TLS);
    }

    private static int number(CommandLine line, String option, int otherwise, int most) throws UsageException {
        String text = line.getOptionValue(option, Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(text);
            if (number > 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // The same message serves below.
        }
        throw new UsageException("--" + option + " " + text + " is no such number; give one of 1 to " + most);
    }
}
