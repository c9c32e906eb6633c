package org.jmpi.gpu;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import org.jmpi.testing.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A backend knows neither the other ones nor what stands in front of it, and only OpenCL's knows JOCL.
class ArchitectureTests {
    private static final String API = "org.jmpi.gpu";
    private static final String ROOT = "org.jmpi.gpu.internal.";
    private static final Rules RULES = Rules.below(API);

    @ParameterizedTest
    @ValueSource(strings = {"host", "opencl", "cuda"})
    void aBackendKnowsItsInterfaceOnly(String name) {
        RULES.uses(ROOT + name, API, ROOT + "backend", ROOT + "kernel", ROOT + "files", ROOT + "library", "org.jmpi",
                name.equals("opencl") ? "org.jocl" : "java..");
    }

    @Test
    void whatBackendsStandOnKnowsNone() {
        RULES.uses(ROOT + "backend", API, ROOT + "kernel");
        RULES.uses(ROOT + "kernel", API, "org.jmpi");
        RULES.uses(ROOT + "files");
        RULES.uses(ROOT + "library");
    }

    @Test
    void readyMadeKernelsUseWhatProgramsUse() {
        RULES.uses(API + ".kernels", API, "org.jmpi");
    }

    @Test
    void kernelsOfElementsUseWhatProgramsUse() {
        RULES.uses(ROOT + "element", API, "org.jmpi");
    }

    @Test
    void theInterfaceKnowsTheInsidesOnlyWhereItFindsThem() {
        assertThat(RULES.knowing(API, ROOT)).containsExactlyInAnyOrder("Device", "Kernels");
    }

    @Test
    void internalPackagesHaveNoCycles() {
        RULES.noCycles(ROOT + "(*)..");
    }

    @Test
    void theEnginesInsidesAreLeftAlone() {
        RULES.leaveAlone("org.jmpi.internal..");
    }

    @Test
    void onlyTheToolWritesToTheStandardStreams() {
        RULES.noStandardStreams(resideInAPackage(API + ".tools"));
    }

    @Test
    void testClassesEndInTests() {
        RULES.testClassesEndInTests();
    }
}
