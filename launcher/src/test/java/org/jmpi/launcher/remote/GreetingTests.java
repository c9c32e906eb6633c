package org.jmpi.launcher.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jmpi.internal.bootstrap.Handshake;
import org.jmpi.internal.net.OwnAddresses;
import org.jmpi.internal.tls.JobCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreetingTests {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void comesBackAsItWasSentAndLeavesTheRest(boolean encrypts) throws IOException {
        JobCertificate certificate = encrypts ? JobCertificate.make() : null;
        byte[] secret = Handshake.newSecret();
        List<InetSocketAddress> addresses = List.of(new InetSocketAddress(InetAddress.ofLiteral("10.1.2.3"), 4711),
                new InetSocketAddress(InetAddress.ofLiteral("fd77::1"), 80));
        Greeting greeting = new Greeting("1.2.3", 7, secret, certificate, addresses);
        ByteArrayInputStream in = new ByteArrayInputStream(greeting.bytes());
        Greeting read = Greeting.read(in);
        assertThat(in.available()).isZero();
        assertThat(read.version()).isEqualTo("1.2.3");
        assertThat(read.host()).isEqualTo(7);
        assertThat(read.secret()).isEqualTo(secret);
        assertThat(read.addresses()).isEqualTo(addresses);
        assertThat(read.certificate() == null ? null : read.certificate().text())
                .isEqualTo(certificate == null ? null : certificate.text());
        assertThat(OwnAddresses.text(addresses.getLast())).isEqualTo("[fd77:0:0:0:0:0:0:1]:80");
    }

    @Test
    void tellsWhoStartsAnAgentByHandWhatToDo() {
        assertThatThrownBy(() -> read("hello\n")).isInstanceOf(IOException.class)
                .hasMessageContaining("start a job with jmpirun -np N --host HOST,...");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jmpi-agent 2\nv\n", "jmpi-agent 2\nv\nx\n00\n\n1.2.3.4:5 \n",
        "jmpi-agent 2\nv\n1\nzz\n\n1.2.3.4:5 \n", "jmpi-agent 2\nv\n1\n00\n\nlocalhost:5 \n",
        "jmpi-agent 2\nv\n1\n00\n\n1.2.3.4\n", "jmpi-agent 2\nv\n1\n00\n\n1.2.3.4:70000 \n",
        "jmpi-agent 2\nv\n1\n00\n00\n1.2.3.4:5 \n", "jmpi-agent 2\nv\n1\n00\n00:x\n1.2.3.4:5 \n"})
    void refusesWhatIsDamaged(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class);
    }

    private static Greeting read(String text) throws IOException {
        return Greeting.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
