package org.jmpi.benchmarks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The jobs of `benchmarks/compare --jobs`, small, by jmpi and plain Java; Spark and MPJ Express are too large a download.
@EnabledOnOs(value = OS.LINUX, disabledReason = "runs the jmpirun script")
@Timeout(300)
class JobsIT {

    @Test
    void allComeToTheSameAnswers() throws Exception {
        List<String> lines = JobsProgram.run("--jobs", "--small", "--rounds", "1", "--who", "jmpi|plain");
        List<String> rows = new ArrayList<>();
        for (String line : lines) {
            Matcher row = Pattern.compile("\\| (jmpi|plain Java) \\| [0-9.]+ s \\| [1-9][0-9]* MiB \\| [0-9.]+ s .*")
                    .matcher(line);
            if (row.matches()) {
                rows.add(row.group(1));
            }
        }
        assertThat(rows).as("rows of %s", lines).hasSize(10);
        assertThat(lines).noneMatch(line -> line.contains("WRONG"));
    }
}
