package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jmpi.conformance.ConformanceMain;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bodies that the unit tests run with ranks as threads, over hosts: shared memory and sockets in one job.
@OnLab
@Isolated("keeps all cores busy")
class HostConformanceIT {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final LabJobs jobs;

    HostConformanceIT(LabJobs jobs) {
        this.jobs = jobs;
    }

    @ParameterizedTest(name = "{0} ranks on {1}, {2}")
    @CsvSource(delimiter = '|', value = {"4 | h1:2,h2:2 | --collectives --native", "3 | h0,h1,h2 | --heap"})
    void everyBodyPasses(int ranks, String hosts, String options) throws Exception {
        String classPath =
                Installation.of(ConformanceMain.class) + File.pathSeparator + Installation.of(Assertions.class);
        List<String> words = new ArrayList<>(List.of("-np", Integer.toString(ranks), "-cp", classPath,
                ConformanceMain.class.getName()));
        words.addAll(List.of(options.split(" ")));
        List<String> lines = jobs.on(hosts, words.toArray(String[]::new)).within(LIMIT).run().quietSuccess();
        assertThat(lines).last()
                .asString()
                .matches("conformance: \\d+ cases passed on " + ranks + " ranks, seed=.*");
        assertThat(lines).filteredOn(line -> line.startsWith("ok ")).hasSizeGreaterThan(100);
    }
}
