package org.jmpi.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTests {
    private static final Effort EFFORT = Effort.quick();
    private final Program.Commands jmpi = new Jmpi(Path.of("jmpirun"));
    private final CPeer openMpi = new CPeer(Path.of("mpirun"), Path.of("peer"), CPeer.OPEN_MPI, 2);
    private final CPeer mpich = new CPeer(Path.of("mpirun"), Path.of("peer"), CPeer.MPICH, 2);

    private static String iterations(Command command) {
        List<String> words = command.words();
        return words.get(words.indexOf("--iterations") + 1);
    }

    @Test
    void everyoneMeasuresAsManyIterations() {
        Workload workload = Workload.heap(Figure.BANDWIDTH, 1 << 20);
        assertThat(iterations(jmpi.of(workload, EFFORT))).isEqualTo(iterations(openMpi.of(workload, EFFORT)))
                .isEqualTo(iterations(mpich.of(workload, EFFORT)));
    }

    @Test
    void jmpiIsToldMemoryAndTransport() {
        assertThat(jmpi.of(Workload.heap(Figure.BANDWIDTH, 65536), EFFORT).toString())
                .startsWith("jmpirun -np 2 --transport shm bench:bandwidth --sizes 65536")
                .endsWith("--memory heap --csv");
        assertThat(jmpi.of(Workload.startUp(16), EFFORT).toString())
                .isEqualTo("jmpirun -np 16 --transport shm sample:hello");
    }

    @Test
    void twoRanksAreBoundButNotTheirThreads() {
        assertThat(openMpi.of(Workload.shm(Figure.LATENCY, 8), EFFORT).toString()).contains("--bind-to core");
        assertThat(openMpi.of(Workload.shm(Figure.MANY_TO_ONE, 8), EFFORT).toString()).contains("--bind-to none")
                .contains("--pattern many-to-one");
        assertThat(mpich.of(Workload.startUp(16), EFFORT).toString()).contains("-bind-to none").endsWith("peer hello");
    }

    @Test
    void socketsAreForcedOnlyWhereAskedFor() {
        Workload sockets = Workload.tcp(Figure.LATENCY, 8);
        assertThat(openMpi.of(sockets, EFFORT).toString()).contains("--mca btl tcp,self");
        assertThat(mpich.of(sockets, EFFORT).environment()).containsEntry("UCX_TLS", "tcp,self");
        assertThat(openMpi.of(Workload.shm(Figure.LATENCY, 8), EFFORT).toString()).doesNotContain("--mca");
        assertThat(mpich.of(Workload.shm(Figure.LATENCY, 8), EFFORT).environment()).isEmpty();
    }

    @Test
    void ranksThatShareCoresYieldThem() {
        Workload four = Workload.shm(Figure.COLLECTIVES, 8, 4);
        assertThat(openMpi.of(four, EFFORT).toString()).contains("--mca mpi_yield_when_idle 1", "--oversubscribe");
        assertThat(new CPeer(Path.of("mpirun"), Path.of("peer"), CPeer.OPEN_MPI, 4).of(four, EFFORT).toString())
                .doesNotContain("yield");
        assertThat(openMpi.of(Workload.shm(Figure.COLLECTIVES, 8), EFFORT).toString()).contains("--bind-to core")
                .doesNotContain("yield");
    }

    @Test
    void aBatchTakesTheSameCollectivesSizesAndTimeEverywhere() {
        Workload batch = Workload.tcp(Figure.COLLECTIVES, 8, 4).run();
        String what = "--only barrier,bcast,allReduce,allGather,allToAll --sizes 8,8K,1M";
        String time = "--millis " + EFFORT.millisOfBatch();
        assertThat(jmpi.of(batch, EFFORT).toString()).contains("-np 4 --transport tcp bench:collectives", what, time)
                .doesNotContain("--iterations");
        assertThat(openMpi.of(batch, EFFORT).toString()).contains("-np 4 peer collectives", what, time, "--settle 10")
                .doesNotContain("--iterations");
    }

    @Test
    void onlyJmpiMeasuresItsOwnForms() {
        assertThat(openMpi.supports(Workload.shm(Figure.COLLECTIVES, 8))).isTrue();
        assertThat(openMpi.supports(Workload.shm(Figure.COLLECTIVE_FORMS, 8))).isFalse();
        assertThat(JavaPeer.supports(Workload.shm(Figure.COLLECTIVES, 8))).isFalse();
    }

    @Test
    void devicesAreMeasuredByJmpiOnTheFirstOneOfOpenCl() {
        Workload device = DeviceRows.all().getLast().workload();
        assertThat(jmpi.of(device.run(), EFFORT).toString())
                .contains("-np 1 ", "--java-options -Djmpi.device=opencl:0 bench:gpu --millis 100 --sizes 1M")
                .doesNotContain("--iterations");
        assertThat(openMpi.supports(device)).isFalse();
        assertThat(JavaPeer.supports(device)).isFalse();
    }

    @Test
    void aSlowPeerRunsFewerIterations() {
        JavaPeer slow = new JavaPeer(Command.of("java"), List.of(), true);
        Workload workload = Workload.shm(Figure.LATENCY, 8);
        assertThat(Long.parseLong(iterations(slow.of(workload, EFFORT)))).isEqualTo(EFFORT.iterations(workload) / 50);
    }

    @Test
    void jobsOverHostsGoToEachOfThem() {
        Workload four = Workload.overHosts(Figure.START_UP, 0, 4);
        assertThat(jmpi.of(four, EFFORT).toString()).isEqualTo("jmpirun -np 4 --host h1,h2,h3,h4 sample:hello");
        assertThat(openMpi.of(four, EFFORT).toString()).contains("--host h1,h2,h3,h4 -np 4 peer hello")
                .doesNotContain(" lo ");
        assertThat(openMpi.of(Workload.overHosts(Figure.LATENCY, 8, 2), EFFORT).toString())
                .doesNotContain("--bind-to core");
        assertThat(openMpi.supports(four)).isTrue();
        assertThat(mpich.supports(four)).isFalse();
    }
}
