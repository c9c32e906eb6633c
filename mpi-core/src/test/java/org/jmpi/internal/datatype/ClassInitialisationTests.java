package org.jmpi.internal.datatype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import org.jmpi.Datatype;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The constants of `Datatype` and `Op` come from classes that implement them: none may be null, whichever is
/// first.
class ClassInitialisationTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"org.jmpi.Datatype", "org.jmpi.Op", "org.jmpi.Buf", "org.jmpi.internal.datatype.Types",
                "org.jmpi.internal.datatype.TypeLayout", "org.jmpi.internal.datatype.Uniform",
                "org.jmpi.internal.datatype.Run", "org.jmpi.internal.datatype.Ops",
                "org.jmpi.internal.datatype.Bufs"})
    void leavesNoConstantNullWhicheverClassIsFirst(String first)
            throws IOException, ReflectiveOperationException {
        URL classes = Datatype.class.getProtectionDomain().getCodeSource().getLocation();
        URL annotations = NullMarked.class.getProtectionDomain().getCodeSource().getLocation();
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        try (URLClassLoader fresh = new URLClassLoader(new URL[]{classes, annotations}, platform)) {
            Class.forName(first, true, fresh);
            checkConstants(fresh.loadClass("org.jmpi.Datatype"));
            checkConstants(fresh.loadClass("org.jmpi.Op"));
        }
    }

    private static void checkConstants(Class<?> type) throws IllegalAccessException {
        assertThat(type.getFields()).hasSizeGreaterThan(10);
        for (var field : type.getFields()) {
            assertThat(field.get(null)).as(field.getName()).isNotNull();
        }
    }
}
