package org.jmpi.collectives.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jmpi.collectives.schedule.Problems;
import org.jmpi.collectives.select.Selector;
import org.jmpi.spi.CollectiveCall.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTextTests {
    private static final List<Tuner.Choice> CHOICES = List.of(choice(2, 8, "chain"), choice(2, 64 << 10, "chain"),
            choice(4, 8, "binomial"), choice(4, 4 << 10, "binomial"), choice(4, 1 << 20, "scatterRing"));

    @Test
    void neighboursWithOneChoiceShareARule() {
        assertThat(RuleText.of(CHOICES).lines().map(line -> line.replaceAll(" +", " "))).containsExactly(
                "bcast size<=2 chain", "bcast bytes<=64K binomial", "bcast scatterRing");
    }

    @Test
    void theSelectorFollowsTheFileAheadOfItsOwnRules(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("tuned.rules"), "# measured\n" + RuleText.of(CHOICES));
        Selector selector = Selector.create(name -> name.equals("jmpi.coll.rules") ? file.toString() : null);
        assertThat(selector.select(Problems.bcast(2, 0, 0, 8)).name()).isEqualTo("chain");
        assertThat(selector.select(Problems.bcast(8, 0, 0, 64 << 10)).name()).isEqualTo("binomial");
        assertThat(selector.select(Problems.bcast(8, 0, 0, 1 << 20)).name()).isEqualTo("scatterRing");
        assertThat(selector.select(Problems.barrier(8, 0)))
                .isSameAs(Selector.create(_ -> null).select(Problems.barrier(8, 0)));
    }

    private static Tuner.Choice choice(int ranks, long bytes, String algorithm) {
        return new Tuner.Choice(Operation.BCAST, ranks, bytes, algorithm, Map.of(algorithm, 1.0));
    }
}
