package org.jmpi.collectives;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysFalse;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmpi.testing.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An algorithm is a pure function to a schedule: it knows the schedule's own package and nothing else of the library.
class ArchitectureTests {
    private static final String ROOT = "org.jmpi.collectives.";
    private static final Set<String> NOT_ALGORITHMS =
            Set.of("board", "calibrate", "call", "execute", "schedule", "select", "shared", "staging",
                    "simulate", "tune", "verify");
    /// Collectives that are made of others.
    private static final Map<String, Set<String>> PARTS = Map.of("reducescatter", Set.of("reduce"), "allgather",
            Set.of("gather", "bcast"), "allreduce", Set.of("reduce", "bcast", "reducescatter", "allgather"));
    private static final Rules RULES = Rules.below("org.jmpi.collectives");

    @Test
    void schedulesStandOnTheInterfaceAlone() {
        uses("schedule", "org.jmpi.spi");
    }

    @ParameterizedTest
    @MethodSource("algorithmPackages")
    void anAlgorithmKnowsSchedulesOnly(String name) {
        uses(name, Stream.concat(Stream.of(ROOT + "schedule", "org.jmpi.spi"),
                PARTS.getOrDefault(name, Set.of()).stream().map(part -> ROOT + part)).toArray(String[]::new));
    }

    static Set<String> algorithmPackages() {
        return RULES.main()
                .stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()))
                .filter(name -> !NOT_ALGORITHMS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theExecutorKnowsNoAlgorithm() {
        uses("execute", ROOT + "schedule", "org.jmpi.spi", "org.jmpi");
        uses("call", ROOT + "schedule", ROOT + "execute", "org.jmpi.spi", "org.jmpi");
    }

    @Test
    void theBoardKnowsNoSchedule() {
        uses("board", ROOT + "shared", "org.jmpi.spi", "org.jmpi");
    }

    @Test
    void theVerifierKnowsNeitherAlgorithmNorExecutor() {
        uses("verify", ROOT + "schedule", "org.jmpi.spi");
    }

    @Test
    void theSimulatorRunsNothing() {
        uses("simulate", ROOT + "schedule", ROOT + "select", "org.jmpi.spi");
    }

    @Test
    void theSelectorRunsNothing() {
        noClasses().that()
                .resideInAPackage(ROOT + "select")
                .should()
                .dependOnClassesThat(resideInAnyPackage(ROOT + "call", ROOT + "execute", ROOT + "verify"))
                .check(RULES.main());
    }

    @Test
    void packagesHaveNoCycles() {
        RULES.noCycles(ROOT + "(*)..");
    }

    @Test
    void theEnginesInsidesAreLeftAlone() {
        RULES.leaveAlone("org.jmpi.internal..");
    }

    @Test
    void nothingWritesToTheStandardStreams() {
        RULES.noStandardStreams(alwaysFalse());
    }

    @Test
    void testClassesEndInTests() {
        RULES.testClassesEndInTests();
    }

    private static void uses(String name, String... used) {
        RULES.uses(ROOT + name, used);
    }
}
