package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jmpi.samples.it.programs.Killed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The launcher killed with signal 9, at any moment: nothing of its job lives on.
@RealProcesses
class KilledLauncherIT {
    private static final long SEED = Long.getLong("jmpi.test.seed", 20_261_121);
    private static final int LONGEST_MILLIS = 800;
    private static final int MOMENTS = 6;
    private static final String CLASSES = Installation.of(Killed.class).toString();

    @BeforeAll
    static void startOnce() throws InterruptedException {
        // What the first start of all makes isn't part of a job.
        Launch.jmpirun("-np", "2", "sample:hello").run().quietSuccess();
    }

    static Stream<Arguments> programs() {
        String java = System.getProperty("java.home") + "/bin/java";
        return Stream.of(Arguments.of("busy", List.of("-cp", CLASSES, Killed.class.getName(), "heap", "100000", "9",
                "0", "0")), Arguments.of("no Java", List.of("sleep", "1000")),
                Arguments.of("Java below a shell", List.of("sh", "-c",
                        java + " -XX:-UsePerfData -cp " + CLASSES + " "
                                + "org.jmpi.samples.it.programs.Sleeper & wait")),
                Arguments.of("never init", List.of("-cp", CLASSES, "org.jmpi.samples.it.programs.Sleeper")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void nothingLivesOn(String name, List<String> program) throws Exception {
        Random random = new Random(SEED);
        for (int moment = 0; moment < MOMENTS; moment++) {
            int millis = random.nextInt(LONGEST_MILLIS);
            List<String> words = new ArrayList<>(List.of("-np", "3"));
            words.addAll(program);
            try (Running running = Launch.jmpirun(words.toArray(String[]::new)).start()) {
                Thread.sleep(millis);
                running.signal("KILL");
                assertThat(running.await().code()).as("after %d ms", millis).isEqualTo(137);
            }
        }
    }
}
