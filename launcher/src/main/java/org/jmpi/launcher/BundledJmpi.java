package org.jmpi.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jmpi.Mpi;
import org.jspecify.annotations.Nullable;

/// Looks for another jmpi among the user's jars: half of it would run, and half of this one.
final class BundledJmpi {
    private static final String MARKER = "org/jmpi/Mpi.class";
    private static final String VERSION = "META-INF/maven/org.jmpi/jmpi-core/pom.properties";

    private BundledJmpi() {
    }

    /// Refuse jars that hold another version than jmpirun's own.
    ///
    /// @throws UsageException where there is one; the message names both versions
    static void refuse(List<String> classPath) throws UsageException {
        String own = Mpi.class.getPackage().getImplementationVersion();
        if (own != null) {
            refuse(classPath, own);
        }
    }

    static void refuse(List<String> classPath, String own) throws UsageException {
        for (String entry : classPath) {
            String other = entry.endsWith(".jar") ? version(entry) : null;
            if (other != null && !other.equals(own)) {
                throw new UsageException("jar " + entry + " holds jmpi " + other + ", and jmpirun is jmpi " + own
                        + "; build the jar without jmpi (in Maven: scope provided), or run it with the jmpirun of its"
                        + " version");
            }
        }
    }

    /// The version of jmpi in a jar; null where there is none in it.
    private static @Nullable String version(String jar) {
        try (ZipFile file = new ZipFile(jar)) {
            if (file.getEntry(MARKER) == null) {
                return null;
            }
            ZipEntry entry = file.getEntry(VERSION);
            Properties properties = new Properties();
            if (entry != null) {
                try (InputStream in = file.getInputStream(entry)) {
                    properties.load(in);
                }
            }
            return properties.getProperty("version", "of an unknown version");
        } catch (IOException missingOrDamaged) {
            // The JVM leaves it out, too.
            return null;
        }
    }
}
