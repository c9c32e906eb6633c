package org.jmpi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jmpi.internal.deadlock.OnDeadlock;
import org.jmpi.launcher.cores.BindTo;
import org.jmpi.launcher.hosts.HostOptions;
import org.jmpi.launcher.hosts.PathMap;
import org.jmpi.launcher.hosts.Placement;
import org.jmpi.launcher.ship.Bundle;
import org.jmpi.launcher.ship.Shipment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostOrderTests {
    private static final RankCommand NO_COMMAND = new RankCommand(List.of("x"), 0, false, null);
    private static final Placement PLACEMENT = new Placement(List.of("a", "b"), 0, 1, 1, 0);

    private static Invocation invocation(int ranks, String folder) {
        return new Invocation(ranks, "ignored", Map.of("NAME", "a\nb", "EMPTY", ""), Path.of(folder), List.of("-Xmx1g"),
                "program", List.of("ignored"));
    }

    private static JobPlan plan() {
        JobOptions options =
                new JobOptions(new JobOptions.Output(true, true, null), new InputChoice(2), "tcp", true, BindTo.NUMA,
                        false,
                        9, OnDeadlock.ABORT, true, true);
        List<Invocation> invocations =
                List.of(invocation(1, "/here/w"), invocation(2, "/else"), invocation(1, "/here"));
        List<Program> programs = List.of(
                new Program.OfJava(ProgramResolver.ownJava(), List.of("-ea"), List.of("/here/a.jar", "/lib/*"), "Main",
                        List.of("", "/here")),
                new Program.Executable(List.of("/here/run", "/here")),
                new Program.BareJava("/here/java", List.of("-m", "x")));
        List<JobPlan.Part> parts = List.of(new JobPlan.Part(0, invocations.get(0), programs.get(0), NO_COMMAND),
                new JobPlan.Part(1, invocations.get(1), programs.get(1), NO_COMMAND),
                new JobPlan.Part(2, invocations.get(2), programs.get(2), NO_COMMAND));
        return new JobPlan(new JobRequest(options, invocations, HostOptions.none()), parts);
    }

    @Test
    void comesBackAsItWasSentWithThePathsOfItsHost() throws IOException {
        HostOrder order = HostOrder.of(
                HostOrder.of("job-1", plan(), new RemotePaths(PathMap.of("/here=/there"), null), PLACEMENT, 1)
                        .bytes());
        assertThat(order.jobId()).isEqualTo("job-1");
        assertThat(order.host()).isEqualTo(1);
        assertThat(order.placement().hosts()).containsExactly("a", "b");
        assertThat(order.placement().ranksOn(1)).containsExactly(1, 2);
        assertThat(order.placement().ranks()).isEqualTo(4);
        assertThat(order.programs()).containsExactly(
                new Program.OfJava(ProgramResolver.ownJava(), List.of("-ea"), List.of("/there/a.jar", "/lib/*"), "Main",
                        List.of("", "/here")),
                new Program.Executable(List.of("/there/run", "/here")),
                new Program.BareJava("/there/java", List.of("-m", "x")));
        assertThat(order.request().programs()).extracting(Invocation::ranks).containsExactly(1, 2, 1);
        assertThat(order.request().programs()).extracting(Invocation::workDir)
                .containsExactly(Path.of("/there/w"), Path.of("/else"), Path.of("/there"));
        assertThat(order.request().programs()).allSatisfy(program -> {
            assertThat(program.exports()).isEqualTo(Map.of("NAME", "a\nb", "EMPTY", ""));
            assertThat(program.javaOptions()).containsExactly("-Xmx1g");
        });
        JobOptions options = order.request().options();
        assertThat(options.transport()).isEqualTo("tcp");
        assertThat(options.input().isFor(2)).isTrue();
        assertThat(options.bindTo()).isEqualTo(BindTo.NUMA);
        assertThat(options.verbose()).isTrue();
        assertThat(options.reportBindings()).isFalse();
    }

    @Test
    void whatIsShippedStandsInTheClassPathInPlaceOfItsPath(@TempDir Path folder) throws IOException {
        Path script = Files.createFile(folder.resolve("jmpirun"));
        Files.createFile(folder.resolve("a.jar"));
        Files.createFile(folder.resolve("b.jar"));
        Shipment shipment =
                new Shipment(Bundle.of("jmpi", "", List.of(new Bundle.Member("jmpirun", script))));
        List<String> classPath = List.of(folder + "/b.jar", folder + "/*", folder + "/none");
        for (String entry : classPath) {
            shipment.add(entry);
        }
        Program program = new Program.OfJava("/here/java", List.of(), classPath, "Main", List.of());
        RemotePaths paths = new RemotePaths(PathMap.of("/here=/there"), shipment);
        Program.OfJava there =
                (Program.OfJava) paths.of(new JobPlan.Part(0, invocation(1, "/here"), program, NO_COMMAND));
        assertThat(there.java()).isEqualTo("/there/java");
        assertThat(there.classPath()).hasSize(2).allMatch(path -> path.matches("shipped:[0-9a-f]{64}/in/[ab].jar"));
        assertThat(there.classPath().getFirst()).endsWith("/b.jar");
        assertThat(Shipment.pathHere(there.classPath().getLast(), "/cache")).matches("/cache/[0-9a-f]{64}/in/a.jar");
        assertThat(Shipment.pathHere("/else", "/cache")).isEqualTo("/else");
    }

    @Test
    void refusesAnOrderThatIsCutShort() {
        byte[] bytes = "job-1\0".getBytes(UTF_8);
        assertThatThrownBy(() -> HostOrder.of(bytes)).isInstanceOf(IOException.class)
                .hasMessageContaining("use the same jmpi on all hosts");
    }
}
