package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvocationParserTests {

    private static Invocation parse(String... words) throws UsageException {
        return InvocationParser.of(words, Map.of("HOME_TOWN", "Ulm")).invocation();
    }

    @Test
    void tracingCollectivesIsAPropertyOfEachRank() throws UsageException {
        assertThat(parse("-np", "2", "--trace-collectives", "--java-options", "-Xmx1g", "sample:pi").javaOptions())
                .containsExactly("-Djmpi.trace.collectives=true", "-Xmx1g");
    }

    @Test
    void leavesEverythingAfterTheProgramUntouched() throws UsageException {
        Invocation parsed = parse("-np", "3", "prog", "-np", "7", "--verbose", "--", "-x", "\"q\"");
        assertThat(parsed.ranks()).isEqualTo(3);
        assertThat(parsed.program()).isEqualTo("prog");
        assertThat(parsed.arguments()).containsExactly("-np", "7", "--verbose", "--", "-x", "\"q\"");
        assertThat(parsed.verbose()).isFalse();
    }

    @Test
    void readsEveryOption() throws UsageException {
        Invocation parsed =
                parse("-n", "2", "-cp", "a:b", "-x", "HOME_TOWN", "-x", "B=c=d", "--wdir", "/", "--tag-output",
                        "--transport", "tcp", "--java-options", "-Da='b c' -Xmx1g", "--verbose", "Main");
        assertThat(parsed.classPath()).isEqualTo("a:b");
        assertThat(parsed.exports()).containsEntry("HOME_TOWN", "Ulm").containsEntry("B", "c=d");
        assertThat(parsed.workDir()).hasToString("/");
        assertThat(parsed.tagOutput()).isTrue();
        assertThat(parsed.transport()).isEqualTo("tcp");
        assertThat(parsed.javaOptions()).containsExactly("-Da=b c", "-Xmx1g");
        assertThat(parsed.verbose()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"-np 0 p | whole number of 1 or more", "-np -3 p | whole number of 1 or more",
        "-np four p | is not a number", "-np | needs N", "p | add -np N", "-np 2 | no program given",
        "-np 2 --nope p | unknown option --nope", "-np 2 --verb p | unknown option --verb",
        "-np 2 --transport udp p | give shm or tcp", "-np 2 --wdir /no/such/folder p | is not a folder",
        "-np 2 -x NOT_SET p | write -x NAME=VALUE", "-np 2 -x =v p | write -x NAME=VALUE",
        "-np 2 --java-options 'a p | quote"})
    void namesTheFix(String command, String expected) {
        assertThatThrownBy(() -> parse(command.split(" "))).isInstanceOf(UsageException.class)
                .hasMessageContaining(expected);
    }
}
