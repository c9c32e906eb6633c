package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.samples.Hello;
import org.jmpi.samples.it.programs.Failures;
import org.jmpi.testing.Needs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ranks that the launchers of other MPIs start.
@RealProcesses
class OtherLaunchersIT {
    private static final String MPICH = "/usr/bin/mpiexec.mpich -np 3";
    private static final String OPEN_MPI = "/usr/bin/mpirun.openmpi --allow-run-as-root --oversubscribe -np 3";

    private static Launch start(String launcher, List<String> command) {
        List<String> words = new ArrayList<>(List.of(launcher.split(" ")));
        Needs.that(Files.isExecutable(Path.of(words.getFirst())), "needs " + words.getFirst()
                + "; install the packages mpich and openmpi-bin");
        words.addAll(command);
        return Launch.command(words.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {MPICH, OPEN_MPI})
    void aJavaCommandIsOneRankOfAll(String launcher) throws Exception {
        assertThat(start(launcher, JavaCommands.of(Hello.class)).run().quietSuccess())
                .contains("hello: 3 of 3 ranks answered")
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {MPICH, OPEN_MPI})
    void aRankThatFailsEndsTheJob(String launcher) throws Exception {
        Result result = start(launcher, List.of(Launch.script(), "rank", "-cp",
                Installation.of(Failures.class).toString(), Failures.class.getName(), "throw")).run();
        assertThat(result.code()).isNotZero();
        assertThat(result.err()).anyMatch(line -> line.contains("boom"));
    }
}
