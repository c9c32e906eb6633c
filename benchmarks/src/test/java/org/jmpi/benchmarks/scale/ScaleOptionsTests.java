package org.jmpi.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleOptionsTests {

    private static ScaleOptions parse(String words) {
        return ScaleOptions.parse(words.split(" "));
    }

    @Test
    void whatFollowsTheProgramIsTheProgramsOwn() {
        ScaleOptions options = parse("--np 4,1,2,2 --weak sample:heat2d --repeat 3 -np 7");
        assertThat(options.ranks()).containsExactly(1, 2, 4);
        assertThat(options.repeat()).isEqualTo(5);
        assertThat(options.weak()).isTrue();
        assertThat(options.program()).containsExactly("sample:heat2d", "--repeat", "3", "-np", "7");
    }

    @Test
    void behindTwoDashesJmpirunsOptionsMayStand() {
        assertThat(parse("--repeat 2 -- --transport tcp sample:pi").program()).containsExactly("--transport", "tcp",
                "sample:pi");
    }

    @Test
    void aPageIsWrittenUnlessNoneIsWanted() {
        assertThat(parse("sample:pi").html()).contains(Path.of("scaling.html"));
        assertThat(parse("--html none sample:pi").html()).isEmpty();
    }

    @Test
    void weakScalingsSizesGrowWithTheRanks() {
        ScaleOptions options =
                parse("--weak sample:heat2d --size {sqrt(np)*1000} --side={cbrt(np)*100}x{np} {np*250} {x}");
        assertThat(options.program(1)).containsExactly("sample:heat2d", "--size", "1000", "--side=100x1", "250", "{x}");
        assertThat(options.program(8)).containsExactly("sample:heat2d", "--size", "2828", "--side=200x8", "2000",
                "{x}");
        assertThat(parse("--weak p {np*9999999999999}").program(100_000)).containsExactly("p", "999999999999900000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--np 1,2 | no program is named", "--np 2,4 sample:pi | --np=2,4",
        "--np 1 sample:pi | --np 1,2,4", "--np 1,x sample:pi | --np=x", "--repeat 0 sample:pi | least=1",
        "--time seconds sample:pi | put parentheses", "--time ( sample:pi | no regular expression",
        "--wek sample:pi | --wek", "sample:pi --intervals {np*1000} | add --weak",
        "--weak sample:pi --intervals {np+1000} | {np+1000}; give {np}",
        "--weak sample:pi --intervals {np*12345678901234} | {np*12345678901234}; give {np}"})
    void wrongOptionsSayWhatToDo(String words, String message) {
        assertThatThrownBy(() -> parse(words)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
