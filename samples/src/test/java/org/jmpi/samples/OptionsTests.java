package org.jmpi.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jmpi.samples.Job.args;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTests {

    @Test
    void readsBothSpellingsAndKeepsOperandsInOrder() {
        var options = Options.parse(args("b", "--size", "7", "a", "--out=x=y"), "size", "out");

        assertThat(options.number("size", 1, 1, 9)).isEqualTo(7);
        assertThat(options.text("out", "z")).isEqualTo("x=y");
        assertThat(options.operands()).containsExactly("b", "a");
    }

    @Test
    void fallsBackWhereAnOptionIsNotGiven() {
        var options = Options.parse(args(), "size", "out");

        assertThat(options.number("size", 5, 1, 9)).isEqualTo(5);
        assertThat(options.text("out", "z")).isEqualTo("z");
    }

    @Test
    void lastOfTwoEqualOptionsHolds() {
        assertThat(Options.parse(args("--size", "7", "--size", "8"), "size").number("size", 1, 1, 9))
                .isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "-1", "x", "", "99999999999"})
    void numberOutOfRangeIsRefused(String value) {
        var options = Options.parse(args("--size", value), "size");

        assertThatIllegalArgumentException().isThrownBy(() -> options.number("size", 1, 1, 9))
                .withMessage("option out of range: --size=" + value + "; give a whole number from 1 to 9");
    }

    @Test
    void optionWithoutValueIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(args("--size"), "size"))
                .withMessage("option has no value: option=--size; write --size VALUE");
    }

    @Test
    void unknownOptionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(args("--sise", "3"), "size", "out"))
                .withMessage("unknown option: option=--sise; known are --size, --out");
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(args("--sise=3")))
                .withMessage("unknown option: option=--sise; this sample has none");
    }

    @Test
    void operandIsRefusedWhereNoneIsExpected() {
        var options = Options.parse(args("file"));

        assertThatIllegalArgumentException().isThrownBy(options::withoutOperands)
                .withMessageStartingWith("argument not expected: argument=file;");
    }
}
