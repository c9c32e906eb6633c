package org.jmpi.collectives.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTextTests {

    @Test
    void bareKeysHoldForBothKindsOfLink() {
        Network network = NetworkText.parse("loggp:L=900,o=200,g=100,G=0.08,inside.L=120,gamma=0.1");
        assertThat(network.inside().latency()).isEqualTo(120);
        assertThat(network.between().latency()).isEqualTo(900);
        assertThat(network.inside().overhead()).isEqualTo(200);
        assertThat(network.between().body().nanos(1_000)).isEqualTo(80);
        assertThat(network.gamma()).isEqualTo(0.1);
        assertThat(network.copy()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10g", "100g", "loggp:400G"})
    void presetsAreWhole(String name) {
        Network network = NetworkText.parse(name);
        assertThat(network.between().oneWay(8)).isGreaterThan(network.inside().oneWay(8));
        assertThat(network.gamma()).isPositive();
    }

    @Test
    void readsWhatItWrites(@TempDir Path folder) throws IOException {
        Network network =
                NetworkText.parse(
                        "loggp:L=1,o=2,g=3,G=8:0.5/1K:0.25/1025:0.249756/64K:0.125,busy=0.5,gamma=4,copy=5,call=6");
        Path file = Files.writeString(folder.resolve("network"), "# a comment\n" + NetworkText.of(network));
        Network read = NetworkText.parse("loggp:" + file);
        assertThat(NetworkText.of(read)).isEqualTo(NetworkText.of(network));
        assertThat(read.between().body().nanos(64 << 10)).isEqualTo((64 << 10) * 0.125);
    }

    @Test
    void interpolatesTimesBetweenLengths() {
        Body body = Body.parse("10:2/20:1.5");
        assertThat(body.nanos(0)).isZero();
        assertThat(body.nanos(5)).isEqualTo(10);
        assertThat(body.nanos(15)).isEqualTo(25);
        assertThat(body.nanos(40)).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"nosuch; no such network", "loggp:L=1,o=2,g=3; key=inside.G",
        "loggp:L=1,o=2,g=3,G=x; G=x", "loggp:L=-1,o=2,g=3,G=1; L=-1", "loggp:L=1,L=2,o=2,g=3,G=1; given twice",
        "loggp:L=1,o=2,g=3,G=1,z=1; pair=z=1", "loggp:L=1,o=2,g=3,G=1,busy=2; busy=2",
        "loggp:L=1,o=2,g=3,G=9:1/8:1; must rise", "loggp:L=1,o=2,g=3,G=8:1/9:0.1; must rise"})
    void wrongOnesAreRefused(String text, String part) {
        assertThatIllegalArgumentException().isThrownBy(() -> NetworkText.parse(text)).withMessageContaining(part);
    }
}
