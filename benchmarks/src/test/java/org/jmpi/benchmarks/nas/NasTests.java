package org.jmpi.benchmarks.nas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NasTests {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private List<String> lines() {
        return bytes.toString(UTF_8).lines().toList();
    }

    private void run(int ranks, Benchmark benchmark, Kernel kernel) {
        PrintStream out = new PrintStream(bytes, true, UTF_8);
        InProcessJob.run(ranks, Link.SHM, LIMIT,
                mpi -> Nas.run(Clock.hasty(mpi.world()), mpi.world(), benchmark, ProblemClass.S, kernel, out));
    }

    @ParameterizedTest
    @CsvSource({"EP, 1", "EP, 2", "EP, 4", "IS, 1", "IS, 2", "IS, 4", "CG, 1", "CG, 2", "CG, 4", "MG, 1", "MG, 2",
        "MG, 4", "FT, 1", "FT, 2", "FT, 4"})
    void classSVerifies(Benchmark benchmark, int ranks) {
        run(ranks, benchmark, benchmark.kernel(ProblemClass.S));
        assertThat(lines()).contains("VERIFICATION SUCCESSFUL").anyMatch(line -> line.startsWith(" Mop/s total"));
    }

    @ParameterizedTest
    @EnumSource(names = {"EP", "IS", "CG"})
    void someBenchmarksTakeAnyNumberOfRanks(Benchmark benchmark) {
        run(3, benchmark, benchmark.kernel(ProblemClass.S));
        assertThat(lines()).contains("VERIFICATION SUCCESSFUL");
    }

    @ParameterizedTest
    @EnumSource(names = {"MG", "FT"})
    void othersRefuseWhatIsNoPowerOfTwo(Benchmark benchmark) {
        assertThatThrownBy(() -> run(3, benchmark, benchmark.kernel(ProblemClass.S))).rootCause()
                .hasMessageContainingAll("benchmark=" + benchmark, "ranks=3", "-np 2");
    }

    @Test
    void aWrongValueFailsTheRun() {
        Kernel wrong = (_, _) -> new Outcome("1", 1, 1, 1, "none", List.of(new Check("value", 1.1, 1, 0.01)));
        assertThatThrownBy(() -> run(2, Benchmark.CG, wrong)).rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("verification failed", "benchmark=CG", "class=S", "ranks=2");
        assertThat(lines()).contains("VERIFICATION FAILED").doesNotContain("VERIFICATION SUCCESSFUL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CG", "CG S S", "XX S", "CG Z"})
    void otherWordsAreRefused(String words) {
        assertThatThrownBy(() -> Nas.main(words.isEmpty() ? new String[0] : words.split(" ")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
