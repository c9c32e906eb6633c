package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jmpi.samples.it.lab.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the README promises of more than one machine.
@OnLab
class HostsReadmeIT {
    private final Lab lab;

    @TempDir private Path folder;

    HostsReadmeIT(LabJobs jobs) {
        lab = jobs.lab();
    }

    @Test
    void itsCommandsRun() throws Exception {
        Readme readme = new Readme();
        Installation.link(folder);
        Files.writeString(folder.resolve("hosts"), readme.hostFile());
        assertThat(readme.hostCommands()).hasSizeGreaterThan(3);
        for (String line : readme.hostCommands()) {
            assertThat(line).startsWith("./jmpirun ");
            Launch.command(lab.on0("sh", "-c", "cd " + folder + " && exec " + line)).run().quietSuccess();
            assertThat(lab.awaitQuiet()).as(line).isEmpty();
        }
    }
}
