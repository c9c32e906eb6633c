package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong with a command is said in one line that names the fix, and nothing is started.
@RealProcesses
class UsageIT {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -np 0 sample:hello                | -np 0 would start nothing; give a whole number of 1 or more
            -np two sample:hello              | -np two is not a number of ranks
            sample:hello                      | the number of ranks is missing; add -np N
            -np 2                             | no program given
            -np 2 --fast sample:hello         | unknown option --fast; see jmpirun --help
            -np 2 --transport ib sample:hello | --transport ib is unknown; give shm or tcp
            -np 2 --wdir nowhere sample:hello | is not a folder; create it or name another
            -np 2 --stdin 2 sample:hello      | --stdin 2 is no rank of this job; give all, none or a number of 0 to 1
            -np 2 --bind-to hwthread sample:hello | --bind-to hwthread is unknown; give core, socket, numa or none
            -np 2 --timeout 0 sample:hello    | --timeout 0 is no number of seconds
            -np 2 sample:hello : -np 1 --verbose sample:hello | option --verbose stands with program 2
            rank --tls sample:hello           | none that jmpi knows has started this one with others
            --help nothing                    | --help nothing: no such topic; give programs, output
            -np 2 sample:nothing              | unknown sample nothing; known are heat2d, heat2d-gpu,
            -np 2 -cp . org.acme.Missing      | class org.acme.Missing is not on -cp .
            -np 2 Missing.java                | Missing.java
            -np 2 missing.jar                 | missing.jar
            -np 2 ./missing                   | ./missing
            """)
    void aWrongCommandIsToldInOneLine(String command, String message) throws Exception {
        Result result = Launch.jmpirun(command.split(" ")).in(folder).run();
        assertThat(result.failure(2)).startsWith("jmpirun: ").contains(message);
        assertThat(result.err()).hasSize(1);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aSourceFileThatDoesNotCompileShowsTheCompilersErrors() throws Exception {
        write("Broken.java", "class Broken { int x = \"text\"; }");
        String err = Launch.jmpirun("-np", "3", "Broken.java").in(folder).run().failure(1);
        assertThat(err).containsOnlyOnce("Broken.java:1: error: incompatible types").contains("1 error");
        assertThat(folder.toFile().list()).containsExactly("Broken.java");
    }

    @Test
    void aFileThatTheProgramMissesIsNamedOnce() throws Exception {
        Result result = Launch.jmpirun("-np", "3", "sample:wordcount", "missing.txt").in(folder).run();
        assertThat(result.failure(1)).containsOnlyOnce("exception in thread").contains("missing.txt");
    }

    @Test
    void anOptionThatASampleDoesNotKnowIsRefusedOnce() throws Exception {
        assertThat(Launch.jmpirun("-np", "3", "sample:ring", "--turns", "3").run().failure(1))
                .containsOnlyOnce("exception in thread")
                .contains("unknown option: option=--turns; known are --rounds");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
