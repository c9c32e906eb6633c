package org.jmpi.launcher.ship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(value = OS.LINUX, disabledReason = "it unpacks with the system's tar")
class BundleTests {
    private static final long SEED = Long.getLong("jmpi.test.seed", 20_261_122);

    @TempDir private Path folder;

    private Path file(String name, int length) throws IOException {
        byte[] bytes = new byte[length];
        new Random(SEED + length).nextBytes(bytes);
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private Path unpacked(Bundle bundle) throws Exception {
        Path there = Files.createTempDirectory(folder, "there");
        Path tar = there.resolveSibling(there.getFileName() + ".tar");
        try (OutputStream out = Files.newOutputStream(tar)) {
            bundle.sendTo(out, _ -> {});
        }
        Process unpacking = new ProcessBuilder("tar", "-xomf", tar.toString(), "-C", there.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(unpacking.getInputStream().readAllBytes())).isEmpty();
        assertThat(unpacking.waitFor()).isZero();
        return there;
    }

    @Test
    void aFolderComesOutAsItIs() throws Exception {
        String longest = "deep/".repeat(40) + "n".repeat(200) + ".class";
        String hundred = "h".repeat(94) + ".class";
        List<String> names = new ArrayList<>();
        for (String name : new String[]{"a.class", "org/acme/B.class", "it's here.txt", longest, hundred,
            "x" + hundred, "empty"}) {
            Path file = file("in/" + name, name.equals("empty") ? 0 : 500 + name.length());
            names.add(folder.resolve("in").relativize(file).toString());
        }
        Path script = file("in/run", 512);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        names.add("run");
        Path there = unpacked(Bundle.of(folder.resolve("in")));
        for (String name : names) {
            assertThat(there.resolve(name)).as("seed=%d", SEED).hasSameBinaryContentAs(folder.resolve("in/" + name));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(there.resolve(name))))
                    .isEqualTo(name.equals("run") ? "rwx------" : "rw-------");
        }
    }

    @Test
    void aFileComesOutUnderItsName() throws Exception {
        Bundle bundle = Bundle.of(file("app.jar", 100_000));
        assertThat(unpacked(bundle).resolve(bundle.place())).hasSameBinaryContentAs(folder.resolve("app.jar"));
    }

    @Test
    void whatIsEqualHasOneSumAndWhatDiffersHasOthers() throws IOException {
        Path file = file("app.jar", 5_000);
        Bundle first = Bundle.of(file);
        Files.setLastModifiedTime(file, FileTime.from(1, TimeUnit.DAYS));
        assertThat(Bundle.of(file).sum()).isEqualTo(first.sum()).matches("[0-9a-f]{64}");
        byte[] bytes = Files.readAllBytes(file);
        bytes[4_000]++;
        Files.write(file, bytes);
        assertThat(Bundle.of(file).sum()).isNotEqualTo(first.sum());
        assertThat(Bundle.of(file("else.jar", 5_000)).sum()).isNotEqualTo(first.sum());
    }

    @Test
    void sendsWhatItAnnounced() throws Exception {
        Bundle bundle = Bundle.of(file("app.jar", 70_001));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AtomicLong told = new AtomicLong();
        bundle.sendTo(out, told::addAndGet);
        assertThat(out.size()).isEqualTo((int) bundle.size());
        assertThat(told).hasValue(bundle.size());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(out.toByteArray())))
                .isEqualTo(bundle.sum());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20_000})
    void aFileOfAnotherLengthIsNeverSentAsAnnounced(int length) throws IOException {
        Bundle bundle = Bundle.of(file("app.jar", 5_000));
        Files.write(folder.resolve("app.jar"), new byte[length]);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> bundle.sendTo(out, _ -> {})).isInstanceOf(IOException.class)
                .hasMessageContaining("announced");
        assertThat((long) out.size()).isLessThanOrEqualTo(bundle.size());
    }
}
