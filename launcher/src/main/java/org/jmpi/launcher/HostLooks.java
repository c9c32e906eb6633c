package org.jmpi.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jmpi.launcher.hosts.HostOptions;
import org.jmpi.launcher.hosts.HostSpec;
import org.jmpi.launcher.hosts.Mapper;

/// `jmpirun doctor --host a,b` and `jmpirun ps --host a,b`: a [Look] at each of some hosts, at all at once, by the way that
/// a job takes.
final class HostLooks {
    private static final int AT_ONCE = 32;

    private HostLooks() {
    }

    /// The reports, one behind the other.
    ///
    /// @param words of the command line behind the look's own
    /// @throws UsageException where they name no hosts
    static String report(Look look, List<String> words, Map<String, String> environment)
            throws UsageException, InterruptedException {
        InvocationParser parser = InvocationParser.of(words.toArray(new String[0]), environment);
        HostOptions options = new HostsParser(parser).options();
        Mapper mapper = options.mapper();
        if (mapper == null) {
            throw new UsageException("jmpirun " + look.word()
                    + " looks at this host; for others add --host a,b or --hostfile FILE");
        }
        String script = options.paths().map(JmpiHome.script());
        List<Future<String>> reports = new ArrayList<>();
        try (ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (HostSpec host : mapper.hosts()) {
                reports.add(askers.submit(() -> "host " + host.name() + "\n"
                        + (HostName.isHere(host.name()) ? look.here(environment)
                                : ask(look, options, host.name(), script)).indent(2)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (Future<String> report : reports) {
            try {
                text.append(report.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return text.toString();
    }

    private static String ask(Look look, HostOptions options, String host, String script) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(options.reaching(host, script, look.word())).redirectErrorStream(true)
                    .redirectInput(Spawner.noInput())
                    .start();
            String said = new String(process.getInputStream().readAllBytes());
            int code = process.waitFor();
            return code == 0 ? said
                    : look.failure() + (said.isBlank() ? ExitCodes.describe(code) : said.strip())
                            + "; ssh " + host + " has to work without a password, and jmpi to be there";
        } catch (IOException e) {
            return look.failure() + e.getMessage();
        }
    }
}
