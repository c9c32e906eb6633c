package org.jmpi.gpu.internal.opencl;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jmpi.gpu.internal.files.AtomicFile;
import org.jmpi.gpu.internal.files.PrivateFolder;
import org.jocl.CL;
import org.jocl.LibUtils;

/// Puts JOCL's native library into place before JOCL itself does, and loads it.
///
/// By itself it unpacks into the folder for temporary files, under one name for all users and processes, and takes what
/// is there for whole: processes that start together load half a file and crash. Here it finds a whole one, in a folder
/// that is this user's alone.
final class JoclNative {
    private static final String FOLDER = "native";
    private static final String TEMPORARY = "java.io.tmpdir";
    private static final String LIBRARY = "JOCL_2_0_6";

    private JoclNative() {
    }

    /// Unpack and load.
    ///
    /// @throws UnsatisfiedLinkError where it can't be loaded
    static void load() throws IOException {
        Path folder = unpack();
        // JOCL asks this property where to look; nobody else does between these lines but who makes temporary files at
        // just this moment, for whom a private folder is as good.
        String before = System.getProperty(TEMPORARY, "");
        System.setProperty(TEMPORARY, folder.toString());
        try {
            MethodHandles.lookup().ensureInitialized(CL.class);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a public class of JOCL can't be reached; report this as a bug of jmpi", e);
        } finally {
            System.setProperty(TEMPORARY, before);
        }
    }

    /// The folder with the library.
    static Path unpack() throws IOException {
        String name = LibUtils.createLibraryFileName(LibUtils.createPlatformLibraryName(LIBRARY));
        byte[] content = content(name);
        Path kept = PrivateFolder.named(FOLDER).orElse(null);
        Path folder = kept != null ? kept : PrivateFolder.temporary();
        Path file = folder.resolve(name);
        if (kept == null) {
            file.toFile().deleteOnExit();
        }
        if (!Files.exists(file) || Files.size(file) != content.length) {
            AtomicFile.write(file, content);
        }
        return folder;
    }

    private static byte[] content(String name) throws IOException {
        try (InputStream resource = CL.class.getResourceAsStream("/lib/" + name)) {
            if (resource == null) {
                throw new IOException("JOCL has no library for this system: " + name);
            }
            return resource.readAllBytes();
        }
    }
}
