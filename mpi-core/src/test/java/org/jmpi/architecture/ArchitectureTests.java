package org.jmpi.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Calls go one way: the program's interface, bootstrap, comm, protocol, match, progress, transport, memory.
class ArchitectureTests {
    private static final JavaClasses MAIN =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.jmpi");
    private static final JavaClasses TESTS =
            new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("org.jmpi");

    /// The only classes of the program's interface that know the engine: they find it for the program.
    private static final Set<String> FACTORIES =
            Set.of("org.jmpi.Mpi", "org.jmpi.Buf", "org.jmpi.Communicator", "org.jmpi.CartCommunicator",
                    "org.jmpi.Datatype", "org.jmpi.Op", "org.jmpi.Request",
                    "org.jmpi.ReproducibleSum");

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
        slices().matching("org.jmpi.internal.(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void theInterfaceKnowsTheEngineOnlyWhereItFindsIt() {
        Set<String> knowing = MAIN.stream()
                .filter(type -> type.getPackageName().equals("org.jmpi"))
                .filter(type -> type.getDirectDependenciesFromSelf()
                        .stream()
                        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("org.jmpi.internal")))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        assertThat(knowing).isEqualTo(FACTORIES);
    }

    /// Whoever reports an exception that left `main` has nowhere else to say so.
    @Test
    void nothingWritesToTheStandardStreams() {
        noClasses().that()
                .doNotHaveFullyQualifiedName("org.jmpi.internal.bootstrap.UncaughtHandler")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(MAIN);
    }

    @Test
    void logsGoThroughThePlatformsLogger() {
        noClasses().should().dependOnClassesThat(resideInAnyPackage("java.util.logging..")).check(MAIN);
    }

    @Test
    void theJdksOwnInsidesAreLeftAlone() {
        noClasses().should()
                .dependOnClassesThat(resideInAnyPackage("sun..", "com.sun..", "jdk.internal.."))
                .check(MAIN);
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
        methods().that()
                .areMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable")
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Tests")
                .orShould()
                .beDeclaredInClassesThat()
                .areNestedClasses()
                .check(TESTS);
    }
}
