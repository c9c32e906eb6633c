package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramResolverTests {
    private static final String TESTS = System.getProperty("java.class.path");

    @TempDir private Path folder;

    private Program resolve(String... words) throws UsageException {
        List<String> all = new ArrayList<>(List.of("-np", "2"));
        all.addAll(List.of(words));
        Invocation invocation = request(all.toArray(new String[0])).programs().getFirst();
        return new ProgramResolver((source, _) -> compile(source)).resolve(invocation);
    }

    private static JobRequest request(String... words) throws UsageException {
        return CommandParser.of(words, Map.of()).request();
    }

    private Path compile(Path source) throws UsageException {
        try {
            Path classes = Files.createDirectories(folder.resolve("classes/org/acme"));
            Files.createFile(classes.resolve(source.getFileName().toString().replace(".java", ".class")));
            return folder.resolve("classes");
        } catch (IOException e) {
            throw new UsageException(e.toString());
        }
    }

    private Path jar(String... attributes) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        for (int i = 0; i < attributes.length; i += 2) {
            manifest.getMainAttributes().putValue(attributes[i], attributes[i + 1]);
        }
        Path jar = folder.resolve("app.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    @Test
    void aListedProgramsOwnArgumentsStandAheadOfTheUsers() throws UsageException {
        Program.OfJava program = (Program.OfJava) resolve("nas:EP.S", "more");
        assertThat(program.mainClass()).isEqualTo("org.acme.Nas");
        assertThat(program.arguments()).containsExactly("EP", "S", "more");
        assertThatThrownBy(() -> resolve("nas:EP.Z")).hasMessage("unknown nas EP.Z; known are EP.S");
    }

    @Test
    void findsAClassOnItsClassPath() throws UsageException {
        Program.OfJava program = (Program.OfJava) resolve("-cp", TESTS, TestPrograms.class.getName(), "a");
        assertThat(program.mainClass()).isEqualTo(TestPrograms.class.getName());
        assertThat(program.arguments()).containsExactly("a");
        assertThat(program.classPath()).allMatch(entry -> Path.of(entry).isAbsolute());
    }

    @Test
    void readsAJarsMainClassAndOpenings() throws Exception {
        Path jar = jar("Main-Class", "org.acme.Main", "Add-Opens", "java.base/java.nio java.base/java.io");
        Program.OfJava program = (Program.OfJava) resolve("-cp", "more", jar.toString(), "x");
        assertThat(program.mainClass()).isEqualTo("org.acme.Main");
        assertThat(program.options()).containsExactly("--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/java.io=ALL-UNNAMED");
        assertThat(program.classPath()).containsExactly(jar.toString(), Path.of("more").toAbsolutePath().toString());
    }

    @Test
    void tellsHowToStartAJarWithoutAMainClass() throws IOException {
        String jar = jar().toString();
        assertThatThrownBy(() -> resolve(jar)).hasMessageContaining("-cp " + jar + " CLASS");
    }

    @Test
    void startsTheClassNamedLikeTheSourceFile() throws Exception {
        Path source = Files.createFile(folder.resolve("Solver.java"));
        assertThat(((Program.OfJava) resolve(source.toString())).mainClass()).isEqualTo("org.acme.Solver");
    }

    @Test
    void takesAJavaCommandApart() throws Exception {
        Program.OfJava program =
                (Program.OfJava) resolve("java", "-Xmx1g", "--add-opens", "a/b=c", "-cp", "x:y", "p.Main",
                        "-cp", "z");
        assertThat(program.java()).isEqualTo(ProgramResolver.ownJava());
        assertThat(program.options()).containsExactly("-Xmx1g", "--add-opens", "a/b=c");
        assertThat(program.classPath()).containsExactly(Path.of("x").toAbsolutePath().toString(),
                Path.of("y").toAbsolutePath().toString());
        assertThat(program.mainClass()).isEqualTo("p.Main");
        assertThat(program.arguments()).containsExactly("-cp", "z");
    }

    @Test
    void keepsAJavaCommandsOptionsForItsJar() throws Exception {
        String jar = jar("Main-Class", "Main").toString();
        Program.OfJava program = (Program.OfJava) resolve("java", "-ea", "-jar", jar, "-ea");
        assertThat(program.options()).containsExactly("-ea");
        assertThat(program.arguments()).containsExactly("-ea");
    }

    @Test
    void putsItsOptionsBehindJavaWhereModulesRun() throws Exception {
        JobRequest request =
                request("-np", "2", "--java-options", "-Da=b", "java", "-Xmx1g", "-p", "mods", "-m", "app/app.Main",
                        "x");
        Invocation invocation = request.programs().getFirst();
        Program program = new ProgramResolver((source, _) -> compile(source)).resolve(invocation);
        RankCommand command =
                RankCommand.of(program, invocation, request.options(), new JmpiHome(List.of(), List.of()),
                        new HostShare(request.ranks(), 2), null);
        assertThat(command.words()).startsWith(ProgramResolver.ownJava(), "-XX:-UsePerfData")
                .contains("-XX:ActiveProcessorCount=1")
                .noneMatch(word -> word.contains("RAMPercentage"))
                .endsWith("-Da=b", "-Xmx1g", "-p", "mods", "-m", "app/app.Main", "x");
    }

    @Test
    void putsJmpiAheadOfTheUserAndOthersBehind() throws Exception {
        JmpiHome home = new JmpiHome(List.of("/lib/jmpi-core.jar"), List.of("/lib/commons-cli.jar"));
        JobRequest request = request("-np", "2", "-cp", TESTS, "--transport", "tcp", "--java-options", "-Da=b",
                TestPrograms.class.getName(), "arg");
        Program program = new Program.OfJava("java", List.of(), List.of("/user"), "Main", List.of("arg"));
        assertThat(RankCommand.of(program, request.programs().getFirst(), request.options(), home,
                new HostShare(request.ranks(), 2), null).words())
                .startsWith("java", "-Djmpi.transport=tcp")
                .endsWith(
                        "-Da=b", "-cp", "/lib/jmpi-core.jar:/user:/lib/commons-cli.jar",
                        "org.jmpi.internal.bootstrap.RankMain",
                        "Main", "arg");
    }

    @Test
    void refusesWhatCannotRun() throws IOException {
        Path plain = Files.createFile(folder.resolve("plain"));
        assertThatThrownBy(() -> resolve(plain.toString())).hasMessageContaining("chmod +x");
        assertThatThrownBy(() -> resolve("--java-options", "-Xmx1g", "sh")).hasMessageContaining("is an executable");
        assertThatThrownBy(() -> resolve("java", "-cp")).hasMessageContaining("needs an argument");
        assertThatThrownBy(() -> resolve("-cp", "/nowhere", "Main")).hasMessageContaining("/nowhere doesn't exist");
    }
}
