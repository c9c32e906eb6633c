package org.jmpi.benchmarks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jmpi.Communicator;
import org.jmpi.Op;
import org.jmpi.benchmarks.ranked.RankedBenchmark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A fork of JMH, played by a program of our own: what JMH does with a state, less its measuring.
@EnabledOnOs(value = OS.LINUX, disabledReason = "runs the jmpirun script")
@Timeout(120)
class RankedIT {
    private static final long LIMIT_SECONDS = 60;

    @TempDir private Path folder;

    /// Counts its steps on all ranks.
    public static final class Counting extends RankedBenchmark {
        private long steps;
        private long sum;

        @Override
        protected void prepare(Communicator world) {
            steps = 100L * world.rank();
        }

        @Override
        protected void work(Communicator world) {
            steps++;
            sum = world.allReduce(steps, Op.SUM);
        }

        private void go() {
            runStep();
        }
    }

    /// The fork.
    public static final class Fork {
        private Fork() {
        }

        /// @param args how many ranks
        public static void main(String[] args) {
            Counting benchmark = new Counting();
            benchmark.ranks = Integer.parseInt(args[0]);
            benchmark.startRanks();
            for (int i = 0; i < 5; i++) {
                benchmark.go();
            }
            benchmark.endRanks();
            System.out.println("sum " + benchmark.sum);
        }
    }

    private String sum(int ranks) throws Exception {
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Fork.class.getName(), Integer.toString(ranks)).redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(out.toFile());
        builder.environment().put("JMPI_SCRIPT", BenchJob.script().toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        int code = ended ? process.exitValue() : process.destroyForcibly().waitFor();
        assertThat(ended && code == 0).as("ended well; it printed %s", Files.readString(out)).isTrue();
        return Files.readString(out).strip();
    }

    @Test
    void theForkIsRankZeroAndTheOthersFollowIt() throws Exception {
        assertThat(sum(1)).isEqualTo("sum 5");
        assertThat(sum(3)).isEqualTo("sum 315");
    }
}
