package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jmpi.launcher.LauncherProcess.Result;
import org.jmpi.launcher.cores.Binding;
import org.jmpi.launcher.cores.BindTo;
import org.jmpi.launcher.cores.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems bind nobody")
class BindingTests {
    private static final String TELL = "sed -n \"s/Cpus_allowed_list:.//p\" /proc/self/status";

    @TempDir private Path folder;

    @Test
    void bindsEachRankToItsCores() throws Exception {
        Result result =
                LauncherProcess.run(folder, "--tag-output", "--bind-to", "core", "--report-bindings", "-np", "2",
                        "sh", "-c", TELL);
        Binding expected = Binding.of(BindTo.CORE, 2);
        for (int rank = 0; rank < 2; rank++) {
            assertThat(result.out()).contains("[" + rank + "] " + Topology.text(expected.processors(rank)) + "\n");
            assertThat(result.err()).contains("jmpirun: rank " + rank + ": " + expected.text(rank) + "\n");
        }
        assertThat(result.code()).isZero();
    }

    @Test
    void bindsNobodyUnlessAsked() throws Exception {
        Result result = LauncherProcess.run(folder, "--report-bindings", "-np", "1", "sh", "-c", TELL);
        String all = Topology.text(Binding.of(BindTo.NONE, 1).processors(0));
        assertThat(result.out()).isEqualTo(all + "\n");
        assertThat(result.err()).isEqualTo("jmpirun: rank 0: not bound, processors " + all + "\n");
    }
}
