package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jmpi.samples.it.lab.Lab;

/// Jobs over the hosts of a lab, started on its h0.
///
/// @param lab the hosts
record LabJobs(Lab lab) {

    /// `jmpirun --host` with further arguments.
    ///
    /// @param hosts as `--host` takes them
    Launch on(String hosts, String... arguments) {
        List<String> words = new ArrayList<>(List.of(Launch.script(), "--host", hosts));
        words.addAll(Arrays.asList(arguments));
        return Launch.command(lab.on0(words.toArray(String[]::new)));
    }

    /// The same with a class of the tests on a number of ranks.
    Launch program(String hosts, int ranks, Class<?> program, String... arguments) {
        List<String> words = new ArrayList<>(List.of("-np", Integer.toString(ranks), "-cp",
                Installation.of(program).toString(), program.getName()));
        words.addAll(Arrays.asList(arguments));
        return on(hosts, words.toArray(String[]::new));
    }

    /// Check that no process of a job is left on any host; those of h0 are checked where a job is awaited.
    void assertQuiet() throws InterruptedException {
        assertThat(lab.awaitQuiet()).as("processes left on the hosts").isEmpty();
    }

    /// The process that runs the launcher of a job.
    static long launcherOf(Running job) {
        return job.processes()
                .stream()
                .filter(process -> Arrays.asList(process.info().arguments().orElse(new String[0]))
                        .contains("org.jmpi.launcher.Jmpirun"))
                .findFirst()
                .orElseThrow()
                .pid();
    }
}
