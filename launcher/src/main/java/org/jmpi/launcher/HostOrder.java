package org.jmpi.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jmpi.internal.deadlock.OnDeadlock;
import org.jmpi.launcher.cores.BindTo;
import org.jmpi.launcher.hosts.HostOptions;
import org.jmpi.launcher.hosts.Placement;
import org.jmpi.launcher.remote.Words;

/// What an agent needs to know to start its host's ranks. Paths are those of its host.
///
/// @param jobId     name of the job
/// @param request   the user's, as far as ranks depend on it
/// @param programs  one for each of the request's, in its order
/// @param placement of all ranks
/// @param host      the agent's own, in the placement
record HostOrder(String jobId, JobRequest request, List<Program> programs, Placement placement, int host) {

    /// The order for a host.
    static HostOrder of(String jobId, JobPlan plan, RemotePaths paths, Placement placement, int host) {
        return new HostOrder(jobId, paths.of(plan.request()), plan.parts().stream().map(paths::of).toList(),
                placement, host);
    }

    /// As it goes over the wire.
    byte[] bytes() {
        JobOptions options = request.options();
        Words words = new Words().put(jobId)
                .putNullable(options.transport())
                .put(options.input().rank())
                .put(options.bindTo().word())
                .put(options.reportBindings() ? 1 : 0)
                .put(options.verbose() ? 1 : 0)
                .put(host)
                .put(placement.hosts())
                .put(placement.numbers())
                .put(programs.size());
        for (int i = 0; i < programs.size(); i++) {
            put(words, request.programs().get(i));
            put(words, programs.get(i));
        }
        return words.bytes();
    }

    /// Read it.
    ///
    /// @throws IOException where it is none
    static HostOrder of(byte[] bytes) throws IOException {
        Words words = new Words(bytes);
        String jobId = words.text();
        JobOptions options = options(words);
        int host = words.number();
        List<String> hosts = words.list();
        int[] hostOf = words.numbers();
        List<Invocation> invocations = new ArrayList<>();
        List<Program> programs = new ArrayList<>();
        for (int count = words.number(); programs.size() < count;) {
            invocations.add(invocation(words));
            programs.add(program(words));
        }
        return new HostOrder(jobId, new JobRequest(options, invocations, HostOptions.none()), programs,
                new Placement(hosts, hostOf), host);
    }

    private static JobOptions options(Words words) throws IOException {
        String transport = words.nullable();
        InputChoice input = new InputChoice(words.number());
        BindTo bindTo = BindTo.of(words.text());
        boolean reports = words.number() != 0;
        return new JobOptions(new JobOptions.Output(false, false, null), input, transport, false, bindTo, reports,
                0, OnDeadlock.OFF, false, words.number() != 0);
    }

    private static void put(Words words, Invocation invocation) {
        words.put(invocation.ranks())
                .put(List.copyOf(invocation.exports().keySet()))
                .put(List.copyOf(invocation.exports().values()))
                .put(invocation.workDir().toString())
                .put(invocation.javaOptions());
    }

    private static Invocation invocation(Words words) throws IOException {
        int ranks = words.number();
        List<String> names = words.list();
        List<String> values = words.list();
        Map<String, String> exports = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            exports.put(names.get(i), values.get(i));
        }
        return new Invocation(ranks, null, exports, RemotePaths.folderHere(words.text()), words.list(), "", List.of());
    }

    private static void put(Words words, Program program) {
        if (program instanceof Program.Executable executable) {
            words.put("executable").put(executable.command());
        } else if (program instanceof Program.BareJava java) {
            words.put("java").put(java.java()).put(java.words());
        } else {
            Program.OfJava java = (Program.OfJava) program;
            words.put("class")
                    .put(java.java())
                    .put(java.options())
                    .put(java.classPath())
                    .put(java.mainClass())
                    .put(java.arguments());
        }
    }

    private static Program program(Words words) throws IOException {
        String kind = words.text();
        return switch (kind) {
            case "class" -> new Program.OfJava(RemotePaths.javaHere(words.text()), optionsHere(words.list()),
                    RemotePaths.pathsHere(words.list()), words.text(), words.list());
            case "executable" -> {
                List<String> command = new ArrayList<>(words.list());
                command.set(0, RemotePaths.pathHere(command.getFirst()));
                yield new Program.Executable(command);
            }
            case "java" -> new Program.BareJava(RemotePaths.javaHere(words.text()), words.list());
            default -> throw new IOException("no kind of program: " + kind + "; use the same jmpi on all hosts");
        };
    }

    private static List<String> optionsHere(List<String> options) {
        return options.stream().map(option -> LauncherAgent.received(option, RemotePaths::pathHere)).toList();
    }
}
