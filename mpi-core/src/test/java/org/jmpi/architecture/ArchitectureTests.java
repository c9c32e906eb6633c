package org.jmpi.architecture;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmpi.testing.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Calls go one way: the program's interface, bootstrap, comm, protocol, match, progress, transport, memory.
class ArchitectureTests {
    private static final Rules RULES = Rules.below("org.jmpi");
    private static final JavaClasses MAIN = RULES.main();

    /// The only classes of the program's interface that know the engine: they find it for the program.
    private static final Set<String> FACTORIES =
            Set.of("Mpi", "Buf", "Communicator", "CartCommunicator", "Datatype", "Op", "Request", "ReproducibleSum");

    @ParameterizedTest
    @EnumSource
    void aPackageUsesOnlyWhatStandsBelowIt(Layer layer) {
        classes().that()
                .resideInAPackage(layer.name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(layer.allowed())
                .check(MAIN);
    }

    @Test
    void everyPackageHasItsLayer() {
        Set<String> layers = Stream.of(Layer.values()).map(layer -> layer.name).collect(Collectors.toSet());
        Set<String> packages = MAIN.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(packages).isEqualTo(layers);
    }

    @Test
    void internalPackagesHaveNoCycles() {
        RULES.noCycles("org.jmpi.internal.(**)");
    }

    @Test
    void theInterfaceKnowsTheEngineOnlyWhereItFindsIt() {
        assertThat(RULES.knowing("org.jmpi", "org.jmpi.internal")).isEqualTo(FACTORIES);
    }

    /// Whoever reports an exception that left `main` has nowhere else to say so.
    @Test
    void nothingWritesToTheStandardStreams() {
        RULES.noStandardStreams(name("org.jmpi.internal.bootstrap.UncaughtHandler"));
    }

    @Test
    void theJdksOwnInsidesAreLeftAlone() {
        RULES.leaveAlone();
    }

    @Test
    void aPublicClassOfTheEngineIsUsedFromAnotherPackage() {
        Set<String> alone = MAIN.stream()
                .filter(PublicClasses::isInternalAndPublic)
                .filter(type -> !PublicClasses.isUsedElsewhere(type))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        assertThat(alone).as("public, but used in its own package alone").isEmpty();
    }

    @Test
    void testClassesEndInTests() {
        RULES.testClassesEndInTests();
    }
}
