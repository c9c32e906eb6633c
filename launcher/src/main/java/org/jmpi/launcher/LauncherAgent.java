package org.jmpi.launcher;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/// Starts the agent that an executable jar names as `Launcher-Agent-Class`: `java -jar` does so, and ranks aren't started
/// that way. It is an agent itself, which the rank's JVM runs ahead of all else.
///
/// ```
/// java -javaagent:jmpi-launcher.jar=app.jar … ─▶ premain ─▶ agentmain of the class that app.jar names
/// ```
public final class LauncherAgent {
    /// The attribute of the jar's manifest.
    static final String ATTRIBUTE = "Launcher-Agent-Class";

    private LauncherAgent() {
    }

    /// The option that has a JVM start a jar's agent.
    ///
    /// @throws UsageException where jmpi's own jar can't be found
    static String option(Path jar) throws UsageException {
        try {
            Path own = Path.of(LauncherAgent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isRegularFile(own)) {
                return "-javaagent:" + own + "=" + jar;
            }
        } catch (URISyntaxException noFile) {
            // The same message serves below.
        }
        throw new UsageException("jar " + jar + " has a " + ATTRIBUTE + ", which needs jmpi's own jar; use an installed"
                + " jmpirun");
    }

    /// Called by the JVM.
    ///
    /// @param jar the executable jar; on the class path
    public static void premain(String jar, Instrumentation instrumentation)
            throws IOException, ReflectiveOperationException {
        Class<?> agent = Class.forName(className(jar), true, ClassLoader.getSystemClassLoader());
        try {
            Method method = agent.getDeclaredMethod("agentmain", String.class, Instrumentation.class);
            method.setAccessible(true);
            Object ignored = method.invoke(null, "", instrumentation);
        } catch (NoSuchMethodException shortForm) {
            Method method = agent.getDeclaredMethod("agentmain", String.class);
            method.setAccessible(true);
            Object ignored = method.invoke(null, "");
        }
    }

    private static String className(String jar) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            Attributes attributes = Objects.requireNonNull(file.getManifest()).getMainAttributes();
            return Objects.requireNonNull(attributes.getValue(ATTRIBUTE)).strip();
        }
    }
}
