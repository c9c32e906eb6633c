package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.jmpi.internal.deadlock.OnDeadlock;
import org.jmpi.launcher.cores.BindTo;
import org.jmpi.launcher.hosts.HostOptions;
import org.jmpi.launcher.hosts.PathMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandParserTests {

    private static JobRequest request(String... words) throws UsageException {
        return CommandParser.of(words, Map.of("HOME_TOWN", "Ulm")).request();
    }

    private static Invocation parse(String... words) throws UsageException {
        return request(words).programs().getFirst();
    }

    @Test
    void tracingCollectivesIsAPropertyOfEachRank() throws UsageException {
        assertThat(parse("-np", "2", "--trace-collectives", "--java-options", "-Xmx1g", "sample:pi").javaOptions())
                .containsExactly("-Djmpi.trace.collectives=true", "-Xmx1g");
    }

    @Test
    void profilesAndCountersArePropertiesOfEachRankWithAbsoluteFolders() throws UsageException {
        Path here = Path.of("").toAbsolutePath();
        assertThat(parse("-np", "2", "--profile", "--counters", "c", "sample:pi").javaOptions())
                .containsExactly("-Djmpi.counters=" + here.resolve("c"),
                        "-Djmpi.profile=" + here.resolve("jmpi-profile"));
        assertThat(parse("-np", "2", "--profile-folder", "/p", "sample:pi").javaOptions())
                .containsExactly("-Djmpi.profile=/p");
    }

    @Test
    void leavesEverythingAfterTheProgramUntouched() throws UsageException {
        JobRequest request = request("-np", "3", "prog", "-np", "7", "--verbose", "--", "-x", "\"q\"");
        Invocation parsed = request.programs().getFirst();
        assertThat(parsed.ranks()).isEqualTo(3);
        assertThat(parsed.program()).isEqualTo("prog");
        assertThat(parsed.arguments()).containsExactly("-np", "7", "--verbose", "--", "-x", "\"q\"");
        assertThat(request.options().verbose()).isFalse();
    }

    @Test
    void readsEveryOptionOfAProgram() throws UsageException {
        Invocation parsed = parse("-n", "2", "-cp", "a:b", "-x", "HOME_TOWN", "-x", "B=c=d", "--wdir", "/",
                "--java-options", "-Da='b c' -Xmx1g", "Main");
        assertThat(parsed.classPath()).isEqualTo("a:b");
        assertThat(parsed.exports()).containsEntry("HOME_TOWN", "Ulm").containsEntry("B", "c=d");
        assertThat(parsed.workDir()).hasToString("/");
        assertThat(parsed.javaOptions()).containsExactly("-Da=b c", "-Xmx1g");
    }

    @Test
    void readsEveryOptionOfTheJob() throws UsageException {
        JobOptions options = request("-n", "2", "--tag-output", "--timestamp-output", "--output-filename", "/out",
                "--stdin", "all", "--bind-to", "core", "--report-bindings", "--timeout", "7", "--on-deadlock",
                "report", "--dry-run", "--transport", "tcp", "--tls", "--verbose", "Main").options();
        assertThat(options).isEqualTo(new JobOptions(new JobOptions.Output(true, true, Path.of("/out")),
                InputChoice.ALL, "tcp", true, BindTo.CORE, true, 7, OnDeadlock.REPORT, true, true));
    }

    @Test
    void takesHostsAsMpichNamesThem() throws UsageException {
        assertThat(request("-np", "2", "-hosts", "a,b:2", "p").hosts())
                .isEqualTo(request("-np", "2", "--host", "a,b:2", "p").hosts());
    }

    @Test
    void readsWhereRanksRun() throws UsageException {
        HostOptions hosts =
                request("-np", "4", "--host", "a:2,b:2", "--map-by", "node", "--ssh-command", "ssh -F 'my file'",
                        "--path-map", "/a=/b", "--path-map", "/c=/d", "--ship", "--start-timeout", "7", "p").hosts();
        assertThat(hosts.ssh()).containsExactly("ssh", "-F", "my file");
        assertThat(hosts.paths()).isEqualTo(PathMap.of("/a=/b", "/c=/d"));
        assertThat(hosts.startSeconds()).isEqualTo(7);
        assertThat(hosts.ships()).isTrue();
        assertThat(hosts.place(4, "here").numbers()).containsExactly("0", "1", "0", "1");
        assertThat(request("-np", "4", "p").hosts().place(4, "here").hosts()).containsExactly("here");
    }

    @Test
    void mappingByCoreBindsRanksUnlessTheUserSaysOtherwise() throws UsageException {
        assertThat(request("-np", "2", "--map-by", "core", "p").options().bindTo()).isEqualTo(BindTo.CORE);
        assertThat(request("-np", "2", "--map-by", "core", "--bind-to", "none", "p").options().bindTo())
                .isEqualTo(BindTo.NONE);
        assertThat(request("-np", "2", "--host", "a", "--map-by", "slot", "p").options().bindTo())
                .isEqualTo(BindTo.NONE);
    }

    @Test
    void givesTheInputToRankZeroWhereNothingIsSaid() throws UsageException {
        assertThat(request("-n", "2", "Main").options().input().isFor(0)).isTrue();
        assertThat(request("-n", "2", "--stdin", "1", "Main").options().input().isFor(1)).isTrue();
        assertThat(request("-n", "2", "--stdin", "none", "Main").options().input()).isEqualTo(InputChoice.NONE);
    }

    @Test
    void readsSeveralProgramsWithOptionsOfTheirOwn() throws UsageException {
        JobRequest request =
                request("--tag-output", "-np", "1", "-cp", "a", "A", "x", ":", "-np", "3", "-x", "V=w", "B");
        assertThat(request.ranks()).isEqualTo(4);
        assertThat(request.options().output().tagged()).isTrue();
        assertThat(request.programs()).extracting(Invocation::program).containsExactly("A", "B");
        assertThat(request.programs().get(0).arguments()).containsExactly("x");
        assertThat(request.programs().get(1).classPath()).isNull();
        assertThat(request.programs().get(1).exports()).containsEntry("V", "w");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"-np 0 p | whole number of 1 or more", "-np -3 p | whole number of 1 or more",
        "-np four p | is not a number", "-np | needs N", "p | add -np N", "-np 2 | no program given",
        "-np 2 --nope p | unknown option --nope", "-np 2 --verb p | unknown option --verb",
        "-np 2 --transport udp p | give shm or tcp", "-np 2 --wdir /no/such/folder p | is not a folder",
        "-np 2 -x NOT_SET p | write -x NAME=VALUE", "-np 2 -x =v p | write -x NAME=VALUE",
        "-np 2 --java-options 'a p | quote", "-np 2 --stdin 2 p | give all, none or a number of 0 to 1",
        "-np 2 --stdin x p | give all, none or a number", "-np 2 --bind-to board p | give core, socket, numa or none",
        "-np 2 --timeout 0 p | is no number of seconds", "-np 2 --timeout soon p | is no number of seconds",
        "-np 2 a : -np 2 --verbose b | --verbose stands with program 2 but holds for all",
        "-np 2 --host a --hostfile f p | give one of them", "-np 2 --hostfile /no/such/file p | check the path",
        "-np 2 --map-by node p | add --host a:4,b:4 or --hostfile FILE", "-np 2 --ppn 2 p | add --host",
        "-np 2 --ship p | add --host",
        "-np 2 --host a --map-by socket p | give slot, core or node", "-np 2 --host a --ppn x p | is no such number",
        "-np 2 --host a --ssh-command 'ssh p | quote", "-np 2 --host a:0 p | give 1 or more",
        "-np 2 --host a --path-map x p | write --path-map", "-np 2 --hostfile | needs FILE",
        "-np 2 --host a --start-timeout 0 p | give one of 1 to",
        "-np 2 a : -np 1 --host c p | --host stands with program 2",
        "-np 2 a : b | add -np N", "-np 2 a : | add -np N", "-np 2 a : -np 1 | no program given"})
    void namesTheFix(String command, String expected) {
        assertThatThrownBy(() -> parse(command.split(" "))).isInstanceOf(UsageException.class)
                .hasMessageContaining(expected);
    }
}
