package org.jmpi.internal.join;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `munge`, by which a cluster's hosts know each other's users: what it encodes only the user named can decode, on any
/// of these hosts, and sees who has encoded it.
final class Munge {
    private static final int SECONDS = 10;
    private static final int LONGEST = 64 << 10;

    private Munge() {
    }

    /// Whether this host has it, and its daemon answers.
    static boolean isThere() {
        try {
            return !encode(new byte[0]).isEmpty();
        } catch (IOException missing) {
            return false;
        }
    }

    /// Encode something for this user alone.
    static String encode(byte[] payload) throws IOException {
        return text(run(payload, "munge", "--cipher=aes128", "--restrict-uid=" + uid())).strip();
    }

    /// Decode what this user has encoded.
    ///
    /// @throws IOException where somebody else has, or it is damaged, too old, or was decoded before
    static byte[] decode(String credential) throws IOException {
        byte[] out = run(credential.getBytes(StandardCharsets.US_ASCII), "unmunge", "--keys=UID", "--numeric");
        int blank = indexOfBlankLine(out);
        String uid = text(Arrays.copyOf(out, blank)).replaceFirst("UID:", "").strip();
        if (!uid.equals(uid())) {
            throw new IOException("munge says that user " + uid + " speaks, not " + uid());
        }
        return Arrays.copyOfRange(out, blank + 2, out.length);
    }

    private static int indexOfBlankLine(byte[] out) throws IOException {
        for (int i = 0; i + 1 < out.length; i++) {
            if (out[i] == '\n' && out[i + 1] == '\n') {
                return i;
            }
        }
        throw new IOException("unmunge prints something unknown");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static String uid() {
        return String.valueOf(FileExchange.owner());
    }

    private static byte[] run(byte[] input, String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of(command));
        Process process = new ProcessBuilder(words).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        }
        try (InputStream out = process.getInputStream(); InputStream errors = process.getErrorStream()) {
            byte[] result = out.readNBytes(LONGEST);
            String said = text(errors.readNBytes(LONGEST)).strip();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(command[0] + " failed: " + said);
            }
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command[0] + " ran; don't interrupt Mpi.init", e);
        } finally {
            Process ended = process.destroyForcibly();
            assert ended == process;
        }
    }
}
