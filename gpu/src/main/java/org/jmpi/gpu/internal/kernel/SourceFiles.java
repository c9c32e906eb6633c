package org.jmpi.gpu.internal.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Reads sources that come with classes.
public final class SourceFiles {
    private SourceFiles() {
    }

    /// The text of a resource beside a class.
    ///
    /// @throws IllegalArgumentException where there is none
    public static String read(Class<?> beside, String name) {
        try (InputStream resource = beside.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalArgumentException("kernel source not found: name=" + name + ", class="
                        + beside.getName() + "; put it beside the class, or begin the name with / to start from the"
                        + " class path's top");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("kernel source can't be read: name=" + name, e);
        }
    }
}
