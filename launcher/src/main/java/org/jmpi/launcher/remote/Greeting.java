package org.jmpi.launcher.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jmpi.internal.net.OwnAddresses;
import org.jmpi.internal.tls.JobCertificate;
import org.jspecify.annotations.Nullable;

/// What an agent is told first, through ssh's input, where no other user sees it: the job's secret and certificate, and
/// where its launcher may be reached. A text of six lines, of which the certificate's may be empty.
///
/// @param version   of the launcher's jmpi
/// @param host      number of the agent's host in the job
/// @param secret    the job's
/// @param certificate the job's, null where connections are plain
/// @param addresses of the launcher, the likelier ones first
public record Greeting(String version, int host, byte[] secret, @Nullable JobCertificate certificate,
        List<InetSocketAddress> addresses) {
    private static final String FIRST_LINE = "jmpi-agent 2";
    private static final int LONGEST = 64 << 10;

    /// What the agent of another host is told.
    public Greeting to(int other) {
        return new Greeting(version, other, secret, certificate, addresses);
    }

    /// As it is sent.
    public byte[] bytes() {
        StringBuilder text = new StringBuilder();
        text.append(FIRST_LINE).append('\n').append(version).append('\n').append(host).append('\n');
        text.append(HexFormat.of().formatHex(secret)).append('\n');
        text.append(certificate == null ? "" : certificate.text()).append('\n');
        for (InetSocketAddress address : addresses) {
            text.append(OwnAddresses.text(address)).append(' ');
        }
        return text.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// Read it; blocks.
    ///
    /// @throws IOException where the input holds anything else
    public static Greeting read(InputStream in) throws IOException {
        String first = line(in);
        if (!first.equals(FIRST_LINE)) {
            throw new IOException(
                    "jmpirun agent is what jmpirun starts on other hosts: it takes no orders from elsewhere;"
                            + " start a job with jmpirun -np N --host HOST,...");
        }
        String version = line(in);
        String host = line(in);
        String secret = line(in);
        String certificate = line(in);
        List<InetSocketAddress> addresses = new ArrayList<>();
        try {
            for (String word : line(in).split(" ")) {
                int colon = word.lastIndexOf(':');
                addresses.add(new InetSocketAddress(InetAddress.ofLiteral(literal(word.substring(0, colon))),
                        Integer.parseInt(word.substring(colon + 1))));
            }
            return new Greeting(version, Integer.parseInt(host), HexFormat.of().parseHex(secret),
                    certificate.isEmpty() ? null : JobCertificate.of(certificate), addresses);
        } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new IOException("the launcher's greeting is damaged; use the same jmpi on all hosts", damaged);
        }
    }

    private static String literal(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() == LONGEST) {
                throw new IOException("the launcher ended ahead of its greeting");
            }
            line.append((char) c);
        }
        return line.toString();
    }
}
