package org.jmpi.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rules that the classes of more than one module keep, each a check that fails with the classes that break it.
///
/// @param main  a module's classes
/// @param tests its tests
public record Rules(JavaClasses main, JavaClasses tests) {

    /// Rules for the classes below a package.
    public static Rules below(String root) {
        return new Rules(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root),
                new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests()).importPackages(root));
    }

    /// A package uses itself, the JDK and the packages named.
    public void uses(String name, String... used) {
        String[] allowed = Stream.concat(Stream.of(name, "java..", "org.jspecify.annotations"), Stream.of(used))
                .toArray(String[]::new);
        classes().that()
                .resideInAPackage(name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .check(main);
    }

    /// The classes of a package that know one whose name starts so.
    public Set<String> knowing(String name, String start) {
        return main.stream()
                .filter(type -> type.getPackageName().equals(name))
                .filter(type -> type.getDirectDependenciesFromSelf()
                        .stream()
                        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith(start)))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    }

    /// Packages have no cycles, cut as [com.tngtech.archunit.library.dependencies.Slices] says.
    public void noCycles(String slices) {
        slices().matching(slices).should().beFreeOfCycles().check(main);
    }

    /// Nothing depends on these packages, nor on the JDK's own insides, and logs go through the platform's logger.
    public void leaveAlone(String... insides) {
        String[] banned = Stream.concat(Stream.of("java.util.logging..", "sun..", "com.sun..", "jdk.internal.."),
                Stream.of(insides)).toArray(String[]::new);
        noClasses().should().dependOnClassesThat(resideInAnyPackage(banned)).check(main);
    }

    /// A library's output is its caller's business.
    public void noStandardStreams(DescribedPredicate<? super JavaClass> exempt) {
        noClasses().that(not(exempt))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(main);
    }

    /// The build runs classes that are named so; a test in another one would never run.
    public void testClassesEndInTests() {
        methods().that()
                .areMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable")
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Tests")
                .orShould()
                .beDeclaredInClassesThat()
                .areNestedClasses()
                .check(tests);
    }
}
