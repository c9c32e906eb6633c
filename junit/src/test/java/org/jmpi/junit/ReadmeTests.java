package org.jmpi.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTests {

    /// Maven runs a module's tests in its folder.
    @Test
    void itsExampleIsATestOfThisModule() throws Exception {
        String source = Files.readString(Path.of("src/test/java/org/jmpi/junit/SumTests.java"));
        assertThat(Path.of("../README.md")).content().contains(source.substring(source.indexOf("class SumTests")));
    }
}
