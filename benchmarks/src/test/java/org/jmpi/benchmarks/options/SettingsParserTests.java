package org.jmpi.benchmarks.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SettingsParserTests {

    @Test
    void choosesByItselfWhereNothingIsSaid() {
        Settings settings = SettingsParser.parse("latency");
        assertThat(settings).isEqualTo(new Settings("latency", List.of(), OptionalLong.empty(), OptionalLong.empty(),
                Memory.NATIVE, false, Format.TABLE, Optional.empty(), 4, Pattern.MANY_TO_ONE,
                List.of(), List.of(Form.BLOCKING), 100));
        assertThat(settings.sizesOr(List.of(5L))).containsExactly(5L);
    }

    @Test
    void readsEveryOption() {
        assertThat(
                SettingsParser.parse("x", "--sizes", "8,1K", "--iterations", "10K", "--warmup", "0", "--memory", "heap",
                        "--percentiles", "--json", "--label", "tcp-lo", "--threads", "2", "--pattern", "many-to-many",
                        "--only", "bcast,allReduce", "--form", "persistent,nonblocking", "--millis", "20"))
                .isEqualTo(
                        new Settings("x", List.of(8L, 1024L), OptionalLong.of(10_000), OptionalLong.of(0), Memory.HEAP,
                                true, Format.JSON, Optional.of("tcp-lo"), 2, Pattern.MANY_TO_MANY,
                                List.of("bcast", "allReduce"), List.of(Form.PERSISTENT, Form.NONBLOCKING), 20));
    }

    @Test
    void namesWhatIsWrong() {
        assertThatThrownBy(() -> SettingsParser.parse("x", "--memory", "disk")).hasMessageContainingAll("--memory=disk",
                "heap, native, shared");
        assertThatThrownBy(() -> SettingsParser.parse("x", "--form", "blocking,split")).hasMessageContainingAll(
                "--form=split", "blocking, nonblocking, persistent");
        assertThatThrownBy(() -> SettingsParser.parse("x", "--csv", "--json")).hasMessageContaining("give one");
        assertThatThrownBy(() -> SettingsParser.parse("x", "--label", "a,b")).hasMessageContaining("--label=a,b");
        assertThatThrownBy(() -> SettingsParser.parse("x", "--colour")).hasMessageContainingAll("--colour", "--sizes");
        assertThatThrownBy(() -> SettingsParser.parse("x", "word")).hasMessageContaining("word");
        assertThatThrownBy(() -> SettingsParser.parse("x", "--iterations", "0")).hasMessageContaining("--iterations=0");
    }
}
