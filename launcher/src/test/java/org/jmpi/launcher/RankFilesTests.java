package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankFilesTests {
    private static List<Path> files(String... options) {
        return RankFiles.of(new Invocation(2, null, Map.of(), Path.of("/work"), List.of(options), "Main", List.of()),
                7);
    }

    @Test
    void areThoseOfTheFoldersThatTheUserNamed() {
        assertThat(files("-Xmx1g", "-Djmpi.counters=/a b", "-Djmpi.profile=here")).containsExactly(
                Path.of("/a b/counters-7.txt"), Path.of("/work/here/rank-7.jfr"));
        assertThat(files("-Xmx1g", "-Djmpi.profiles=x")).isEmpty();
    }
}
