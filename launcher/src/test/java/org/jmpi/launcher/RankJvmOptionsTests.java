package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankJvmOptionsTests {

    private static List<String> options(int ranks, int cores, String... users) {
        return new RankJvmOptions(ranks, cores, List.of(users)).list();
    }

    @Test
    void sharesCoresAndMemory() {
        assertThat(options(4, 16)).contains("-XX:ActiveProcessorCount=4", "-XX:+UseG1GC", "-XX:ParallelGCThreads=4",
                "-XX:MaxRAMPercentage=18.75");
    }

    @Test
    void takesTheSerialCollectorForOneCore() {
        assertThat(options(8, 2)).contains("-XX:ActiveProcessorCount=1", "-XX:+UseSerialGC")
                .noneMatch(option -> option.contains("G1"));
    }

    @Test
    void yieldsToTheUsersCollectorHeapAndCores() {
        assertThat(options(2, 8, "-XX:+UseZGC", "-Xmx3g", "-XX:ActiveProcessorCount=5"))
                .endsWith("-XX:+UseZGC", "-Xmx3g", "-XX:ActiveProcessorCount=5")
                .doesNotContain("-XX:ActiveProcessorCount=4", "-XX:+UseG1GC")
                .noneMatch(option -> option.contains("RAMPercentage"));
    }

    @Test
    void keepsItsThreadsWhereTheUserOnlySizesTheHeap() {
        assertThat(options(2, 8, "-Xmx3g")).contains("-XX:ActiveProcessorCount=4", "-XX:+UseG1GC");
    }

    @Test
    void aCrowdCompilesLess() {
        assertThat(options(32, 2)).contains("-XX:Tier3InvocationThreshold=20000", "-XX:TieredStopAtLevel=1");
        assertThat(options(31, 2)).contains("-XX:CompileCommand=quiet",
                "-XX:CompileCommand=CompileThresholdScaling,java.*::*,10.0")
                .doesNotContain("-XX:TieredStopAtLevel=1");
    }
}
