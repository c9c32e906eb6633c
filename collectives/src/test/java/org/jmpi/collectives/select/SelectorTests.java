package org.jmpi.collectives.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jmpi.collectives.schedule.Hosts;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Problems;
import org.jmpi.collectives.verify.Cases;
import org.jmpi.spi.CollectiveCall.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SelectorTests {

    @Test
    void takesTheFirstRuleThatHolds() {
        Selector selector = selector("""
                allReduce size<=2 recursiveDoubling  # a pair
                allReduce bytes>=1K commutative ring
                allReduce recursiveDoubling
                """);
        assertThat(name(selector, 2, 4096, true)).isEqualTo("recursiveDoubling");
        assertThat(name(selector, 3, 1024, true)).isEqualTo("ring");
        assertThat(name(selector, 3, 1023, true)).isEqualTo("recursiveDoubling");
        assertThat(name(selector, 3, 4096, false)).isEqualTo("recursiveDoubling");
    }

    @Test
    void passesOverAnAlgorithmWhoseRestrictionsDontHold() {
        Selector selector = selector("allReduce ring\nallReduce recursiveDoubling");
        assertThat(name(selector, 3, 8, false)).isEqualTo("recursiveDoubling");
    }

    @Test
    void aPropertyForcesAnAlgorithm() {
        Selector selector = Selector.create(Map.of("jmpi.coll.allReduce", "ring")::get);
        assertThat(name(selector, 3, 8, true)).isEqualTo("ring");
    }

    /// Ranks that take no part may live in the same process and make their first collective meanwhile.
    @Test
    void forcesInOneThreadForAsLongAsAsked() {
        List<Boolean> forced = new CopyOnWriteArrayList<>();
        Runnable look = () -> forced.add(Selector.create().isForced(Operation.BARRIER));
        Selector.forcing(Operation.BARRIER, "tree", () -> {
            look.run();
            CompletableFuture.runAsync(look).join();
        });
        look.run();
        assertThat(forced).containsExactly(true, false, false);
    }

    @Test
    void aForcedAlgorithmThatCantServeIsAnError() {
        Selector selector = Selector.create(Map.of("jmpi.coll.allReduce", "ring")::get);
        assertThatThrownBy(() -> name(selector, 3, 8, false)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs a commutative op")
                .hasMessageContaining("-Djmpi.coll.allReduce");
    }

    @Test
    void aPropertyThatNamesNoAlgorithmIsAnError() {
        Map<String, String> properties = Map.of("jmpi.coll.bcast", "ring");
        assertThatThrownBy(() -> Selector.create(properties::get))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("algorithm=ring")
                .hasMessageContaining("scatterRing")
                .hasMessageContaining("-Djmpi.coll.bcast");
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void theBuiltInRulesChooseAlikeOnAllRanks(Operation operation) {
        Selector selector = Selector.create(_ -> null);
        IntStream.of(1, 2, 3, 8, 17, 32)
                .forEach(size -> Cases.of(operation, size)
                        .forEach(what -> assertThat(
                                what.problems()
                                        .stream()
                                        .map(problem -> selector.select(problem).name())
                                        .distinct())
                                .as(what.toString())
                                .hasSize(1)));
    }

    /// They are read by operation: a line for none would never be heard of.
    @Test
    void everyBuiltInRuleIsOfAnOperation() {
        List<Rule> all = RuleFile.parse("all", BuiltInRules.TEXT);
        assertThat(Stream.of(Operation.values()).flatMap(operation -> BuiltInRules.of(operation).stream()).toList())
                .hasSize(all.size())
                .extracting(Rule::line)
                .containsExactlyInAnyOrderElementsOf(all.stream().map(Rule::line).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "allReduc ring                   | no such collective: operation=allReduc",
        "allReduce rong                  | algorithm=rong",
        "allReduce bytes<8 ring          | condition=bytes<8",
        "allReduce bytes=8 ring          | condition=bytes=8",
        "allReduce bytes<= ring          | condition=bytes<=",
        "allReduce bytes<=K ring         | condition=bytes<=K",
        "allReduce bytes<=-8 ring        | condition=bytes<=-8",
        "allReduce bytes<=8T ring        | condition=bytes<=8T",
        "allReduce bytes<=1234567890 ring | condition=bytes<=1234567890",
        "allReduce ranks<=8 ring         | condition=ranks<=8",
        "allReduce =8 ring               | condition==8",
        "gatherv bytes<=8 linear         | bytes may differ between ranks",
        "gather inPlace linear           | inPlace may differ between ranks"})
    void aWrongRuleNamesItsLine(String rule, String message) {
        assertThatThrownBy(() -> selector("# comment\n" + rule)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("line=2");
    }

    @Test
    void hostsDecideWhereRanksShareNone() {
        Selector selector = selector("allReduce hosts>=2 twoLevel\nallReduce ring");
        assertThat(name(selector, 4, 8, true)).isEqualTo("ring");
        Problem problem = Problems.reduceToAll(Operation.ALL_REDUCE, 4, 0, 8, 4, true, false);
        assertThat(selector.select(problem.on(Hosts.of(4, rank -> rank % 2))).name()).isEqualTo("twoLevel");
    }

    @Test
    void theTraceTellsEachKindOnceOnRank0AndWhy() {
        List<String> lines = new ArrayList<>();
        var trace = new Trace(selector("""
                allReduce bytes<=1K recursiveDoubling
                allReduce ring
                allReduce rabenseifner
                """), lines::add);
        LongStream.of(16, 24, 4096)
                .forEach(bytes -> IntStream.of(0, 1)
                        .forEach(rank -> trace.note(
                                Problems.reduceToAll(Operation.ALL_REDUCE, 4, rank, bytes, 4, false, false))));
        assertThat(lines).containsExactly(
                "allReduce of 4 ranks on 1 host, bytes=16, not commutative: recursiveDoubling by the rule in line 1",
                "allReduce of 4 ranks on 1 host, bytes=4096, not commutative: rabenseifner by the rule in line 3"
                        + "; not recursiveDoubling, line 1: not bytes<=1K"
                        + "; not ring, line 2: needs a commutative op");
    }

    @Test
    void theTraceTellsWhatWasForced() {
        List<String> lines = new ArrayList<>();
        new Trace(Selector.create(Map.of("jmpi.coll.barrier", "tree")::get), lines::add)
                .note(Problems.barrier(3, 0));
        assertThat(lines)
                .containsExactly("barrier of 3 ranks on 1 host, bytes=0: tree forced by -Djmpi.coll.barrier");
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void operationNamesGoBothWays(Operation operation) {
        assertThat(OperationNames.parse(OperationNames.of(operation))).contains(operation);
    }

    @Test
    void operationNamesAreTheMethodsNames() {
        assertThat(OperationNames.of(Operation.ALL_TO_ALLV)).isEqualTo("allToAllv");
        assertThat(OperationNames.of(Operation.REDUCE_SCATTER)).isEqualTo("reduceScatter");
    }

    private static Selector selector(String rules) {
        return Selector.of(RuleFile.parse("test.txt", rules), _ -> null);
    }

    private static String name(Selector selector, int size, long bytes, boolean commutative) {
        Problem problem = Problems.reduceToAll(Operation.ALL_REDUCE, size, 0, bytes, 4, commutative, false);
        return selector.select(problem).name();
    }
}
