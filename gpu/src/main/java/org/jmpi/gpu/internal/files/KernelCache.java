package org.jmpi.gpu.internal.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Compiled programs on disk, one file for each text, device and driver. A cache that can't be used costs time, nothing
/// else.
///
/// @param file where the program of a text belongs, null where there is no place for it
public record KernelCache(@Nullable Path file) {
    private static final String FOLDER = "kernels";

    /// The place of one program.
    ///
    /// @param key all that it depends on
    public static KernelCache of(String... key) {
        String name = Digest.of(String.join("\n", key));
        return new KernelCache(PrivateFolder.named(FOLDER).map(folder -> folder.resolve(name)).orElse(null));
    }

    /// The program, if it was kept.
    public Optional<byte[]> load() {
        try {
            return file == null ? Optional.empty() : Optional.of(Files.readAllBytes(file));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /// Keep it, unless it is empty.
    public void store(byte[] binary) {
        if (binary.length == 0 || file == null) {
            return;
        }
        try {
            AtomicFile.write(file, binary);
        } catch (IOException full) {
            // The next run compiles again.
        }
    }
}
