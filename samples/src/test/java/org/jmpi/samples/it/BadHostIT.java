package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jmpi.samples.it.lab.Lab;
import org.jmpi.samples.it.programs.Looping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A host that can't take part: one line names it and the cure, and nothing runs anywhere.
@OnLab
class BadHostIT {
    private final LabJobs jobs;
    private final Lab lab;

    @TempDir private Path folder;

    BadHostIT(LabJobs jobs) {
        this.jobs = jobs;
        lab = jobs.lab();
    }

    private String refusal(String hosts, String... arguments) throws InterruptedException {
        Result result = jobs.on(hosts, arguments).run();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).hasSize(1);
        jobs.assertQuiet();
        return result.failure(1);
    }

    @Test
    void aHostThatNobodyKnowsIsNamed() throws Exception {
        assertThat(refusal("h1,nowhere", "-np", "2", "hostname"))
                .startsWith("jmpirun: host nowhere: it can't be reached: ")
                .endsWith("; ssh nowhere has to work without a password");
    }

    @Test
    void theDoctorLooksAtEachHostAndNamesThoseThatCannotTakePart() throws Exception {
        List<String> lines = Launch.command(lab.on0(Launch.script(), "doctor", "--host", "h0,h1,nowhere"))
                .run()
                .quietSuccess();
        assertThat(lines).contains("host h0", "host h1", "host nowhere")
                .anyMatch(line -> line.startsWith("  can't take part: ") && line.contains("ssh nowhere has to work"));
        assertThat(lines).filteredOn(line -> line.startsWith("  ok       JDK ")).hasSize(2);
        jobs.assertQuiet();
    }

    @Test
    void aHostThatIsSilentIsNamedWithinTheTimeOut() throws Exception {
        lab.cut(2);
        assertThat(refusal("h2", "-np", "1", "--start-timeout", "1", "hostname"))
                .isEqualTo("jmpirun: host h2: not ready"
                        + " within 1 s: ssh has brought no agent up; log in there and look, or raise --start-timeout");
        lab.mend(2);
    }

    @Test
    void aHostWithoutAJdkIsNamed() throws Exception {
        String home = System.getProperty("java.home");
        lab.on(1, "mount -t tmpfs none " + home + "; [ ! -e /usr/lib/jvm ] || mount -t tmpfs none /usr/lib/jvm");
        try {
            assertThat(refusal("h1,h2", "-np", "2", "hostname"))
                    .startsWith("jmpirun: host h1: no JDK 25 or later found")
                    .contains("install one");
        } finally {
            lab.on(1, "umount /usr/lib/jvm || true; umount " + home + " || true");
        }
    }

    @Test
    void aHostWithoutJmpiIsNamed() throws Exception {
        String installed = Path.of(Launch.script()).getParent().toString();
        assertThat(refusal("h1", "-np", "2", "--path-map", installed + "=/opt/none", "hostname")).startsWith(
                "jmpirun: host h1: /opt/none/jmpirun isn't there: ").contains("install the same jmpi there");
    }

    @Test
    void aHostWithAnotherVersionIsNamed() throws Exception {
        String installed = Path.of(Launch.script()).getParent().toString();
        layOutAnotherVersion();
        assertThat(refusal("h1", "-np", "2", "--path-map", installed + "=" + folder, "hostname")).startsWith(
                "jmpirun: host h1: jmpi is of version 9.8 here, and the launcher's of ")
                .contains("install the same on all hosts");
    }

    @Test
    void aHostWithoutTheProgramOrItsFolderIsNamed() throws Exception {
        Path here = Files.createDirectories(folder.resolve("here"));
        Path script = Files.copy(Path.of("/bin/true"), here.resolve("program"));
        String map = here + "=" + folder.resolve("there");
        assertThat(refusal("h1", "-np", "1", "--wdir", here.toString(), "--path-map", map, "hostname")).isEqualTo(
                "jmpirun: host h1: the working folder " + folder.resolve("there")
                        + " isn't there; use a folder that all hosts share, copy it, have it sent with --ship, or tell"
                        + " where it is with --path-map HERE=THERE");
        assertThat(refusal("h1", "-np", "1", "--path-map", map, script.toString())).contains("the executable "
                + folder.resolve("there/program") + " isn't there");
        String classes = Installation.of(Looping.class).toString();
        assertThat(refusal("h1", "-np", "1", "--path-map", classes + "=/opt/none", "-cp", classes,
                Looping.class.getName())).contains("the class path entry /opt/none isn't there");
    }

    private void layOutAnotherVersion() throws IOException {
        Installation.copyScript(folder);
        Path lib = Files.createDirectory(folder.resolve("lib"));
        try (var jars = Files.newDirectoryStream(Installation.lib())) {
            for (Path jar : jars) {
                if (jar.getFileName().toString().startsWith("jmpi-launcher")) {
                    copyAs("9.8", jar, lib.resolve(jar.getFileName()));
                } else {
                    Files.createSymbolicLink(lib.resolve(jar.getFileName()), jar);
                }
            }
        }
    }

    private static void copyAs(String version, Path from, Path to) throws IOException {
        try (JarFile jar = new JarFile(from.toFile())) {
            Manifest manifest = jar.getManifest();
            manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
            try (OutputStream file = Files.newOutputStream(to); var out = new JarOutputStream(file, manifest)) {
                for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements();) {
                    JarEntry entry = all.nextElement();
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        out.putNextEntry(new JarEntry(entry.getName()));
                        jar.getInputStream(entry).transferTo(out);
                    }
                }
            }
        }
    }
}
