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

/// The bodies that the unit tests run with ranks as threads, with ranks as processes.
@RealProcesses
@Isolated("keeps all cores busy")
class ConformanceIT {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @ParameterizedTest(name = "{0} ranks, {1}, {2}")
    @CsvSource({"2, shm, --collectives", "3, tcp, --collectives", "5, shm, --collectives --native",
        "4, tcp, --native", "7, shm, --heap"})
    void everyBodyPasses(int ranks, String transport, String options) throws Exception {
        List<String> lines = run(ranks, transport, options.split(" "));
        assertThat(lines).last()
                .asString()
                .matches("conformance: \\d+ cases passed on " + ranks + " ranks, seed=.*");
        assertThat(lines).filteredOn(line -> line.startsWith("ok ")).hasSizeGreaterThan(100);
    }

    private static List<String> run(int ranks, String transport, String... options) throws Exception {
        String classPath =
                Installation.of(ConformanceMain.class) + File.pathSeparator + Installation.of(Assertions.class);
        List<String> command = new ArrayList<>(List.of("-np", Integer.toString(ranks), "--transport",
                transport, "-cp", classPath, ConformanceMain.class.getName()));
        command.addAll(List.of(options));
        return Launch.jmpirun(command.toArray(String[]::new)).within(LIMIT).run().quietSuccess();
    }
}
