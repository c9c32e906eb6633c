package org.jmpi.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileViewsTests {
    private static final Trace TRACE = Spans.trace(2, Spans.send(0, 1, 0, 1_000, 2_000),
            Spans.send(0, 1, 0, 2_000, 2_500), Spans.receive(1, 0, 0, 1_500, 1_500, 2_500),
            Spans.collective(0, 0, 2_600, 3_000), Spans.collective(1, 0, 2_800, 3_000));

    @TempDir private Path folder;

    @Test
    void theMatrixHasSendersInRowsAndReceiversInColumns() {
        Matrix matrix = Matrix.of(TRACE);
        assertThat(matrix.bytes()).isDeepEqualTo(new long[][]{{0, 200}, {0, 0}});
        assertThat(matrix.messages()).isDeepEqualTo(new long[][]{{0, 2}, {0, 0}});
        assertThat(matrix.most()).isEqualTo(200);
    }

    @Test
    void aTimeLineSharesOutWaitingAndTransferring() {
        TimeLine line = TimeLine.of(TRACE, 1, 4);
        assertThat(line.waiting()).containsExactly(new double[]{0, 0.5, 0.5, 0}, within(1e-9));
        assertThat(line.transferring()).containsExactly(new double[]{0, 0.5, 0.5, 0.4}, within(1e-9));
    }

    @Test
    void theDearestCallSiteComesFirst() {
        assertThat(Site.of(TRACE)).extracting(Site::place).containsExactly("App.send:1", "App.recv:2", "App.<main>:3");
        assertThat(Site.of(TRACE).getFirst()).isEqualTo(new Site("send", "App.send:1", 2, 1_500, 0, 200, ""));
    }

    @Test
    void theTraceHasAProcessARankAndAnArrowAMessage() throws Exception {
        Path file = folder.resolve("t.json");
        ChromeTrace.write(TRACE, Messages.of(TRACE), file);
        List<String> phases = new ArrayList<>();
        double first = Double.MAX_VALUE;
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            while (json.nextToken() != null) {
                if ("ph".equals(json.currentName())) {
                    phases.add(json.nextTextValue());
                } else if ("ts".equals(json.currentName())) {
                    json.nextToken();
                    first = Math.min(first, json.getDoubleValue());
                }
            }
        }
        assertThat(phases).containsExactly("M", "M", "X", "X", "X", "X", "X", "s", "f");
        assertThat(first).isZero();
        assertThat(Files.readString(file)).contains("\"name\":\"rank 0 on here\"", "\"algorithm\":\"dissemination\"");
    }

    @Test
    void thePageEscapesWhatIsTheProgrammers() throws Exception {
        Path file = folder.resolve("p.html");
        ProfilePage.write(TRACE, Lateness.of(TRACE, Messages.of(TRACE)), file);
        assertThat(Files.readString(file)).contains("App.&lt;main&gt;:3", "late receiver", "late at a collective",
                "0 to 1: 200 bytes, 2 messages").doesNotContain("App.<main>");
    }

    @Test
    void aMissingRecordingIsSaid() {
        assertThatThrownBy(() -> Recordings.read(folder)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rank-0.jfr")
                .hasMessageContaining("--profile");
    }
}
