package org.jmpi.launcher.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.jmpi.launcher.remote.AgentFrame.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgentFrameTests {

    private static AgentFrame read(byte[] bytes) throws IOException {
        return AgentFrame.read(new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @EnumSource
    void comesBackAsItWasSent(Kind kind) throws IOException {
        byte[] bytes = new byte[1_000 + kind.ordinal()];
        new Random(kind.ordinal()).nextBytes(bytes);
        AgentFrame frame = read(new AgentFrame(kind, 1 << 20, bytes).encoded());
        assertThat(frame.kind()).isEqualTo(kind);
        assertThat(frame.rank()).isEqualTo(1 << 20);
        assertThat(frame.bytes()).isEqualTo(bytes);
        assertThat(read(AgentFrame.of(kind, 0, "grün").encoded()).text()).isEqualTo("grün");
    }

    @ParameterizedTest(name = "byte {0} = {1}")
    @CsvSource({"0, 0", "1, 19", "1, -1", "2, 1", "7, -128", "11, 127", "11, -1"})
    void refusesWhatIsNoFrameBeforeMemoryIsTaken(int offset, byte value) {
        byte[] bytes = new AgentFrame(Kind.OUT, 3, new byte[2]).encoded();
        bytes[offset] = value;
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class)
                .hasMessageContaining("no frame of an agent");
    }

    @Test
    void endsWithTheStream() {
        byte[] bytes = new AgentFrame(Kind.OUT, 3, new byte[100]).encoded();
        byte[] cut = Arrays.copyOf(bytes, 50);
        assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class).hasMessage("the connection ended");
    }
}
