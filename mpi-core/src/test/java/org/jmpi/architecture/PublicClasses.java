package org.jmpi.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;

/// Looks for classes that are more visible than they need be.
final class PublicClasses {
    /// Exported: the launcher and the tests of other modules use what this one may not.
    private static final Set<String> EXPORTED = Set.of("org.jmpi.internal.bootstrap", "org.jmpi.internal.deadlock",
            "org.jmpi.internal.join", "org.jmpi.internal.status");
    /// Constants only, whose uses don't show: the compiler copies them to where they are read.
    private static final String FRAMES = "org.jmpi.internal.transport.Frames";

    private PublicClasses() {
    }

    static boolean isInternalAndPublic(JavaClass type) {
        return type.getPackageName().startsWith("org.jmpi.internal") && !EXPORTED.contains(type.getPackageName())
                && type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getName().equals(FRAMES);
    }

    static boolean isUsedElsewhere(JavaClass type) {
        return type.getDirectDependenciesToSelf()
                .stream()
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }
}
