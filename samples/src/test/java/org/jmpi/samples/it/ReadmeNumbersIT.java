package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// The README's commands that measure.
@RealProcesses
@Isolated("ranks that answer each other at once would wait for processors beside others")
class ReadmeNumbersIT {
    @TempDir private Path folder;

    @Test
    void itsCommandsRun() throws Exception {
        Installation.link(folder);
        List<String> commands = new Readme().commands().stream().filter(ReadmeIT.MEASURES).toList();
        assertThat(commands).hasSize(2);
        for (String command : commands) {
            ReadmeIT.run(command, folder);
        }
    }
}
