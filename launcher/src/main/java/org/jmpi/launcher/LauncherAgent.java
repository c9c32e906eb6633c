package org.jmpi.launcher;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;
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
    private static final String OPTION = "-javaagent:";

    private LauncherAgent() {
    }

    /// The option that has a JVM start a jar's agent.
    ///
    /// @throws UsageException where jmpi's own jar can't be found
    static String option(Path jar) throws UsageException {
        String own = ownJar();
        if (own.isEmpty()) {
            throw new UsageException("jar " + jar + " has a " + ATTRIBUTE + ", which needs jmpi's own jar; use an"
                    + " installed jmpirun");
        }
        return OPTION + own + "=" + jar;
    }

    /// Such an option on its way to another host, less jmpi's own jar; any other as it is.
    ///
    /// @param paths tells where the other host has a jar
    static String sent(String option, UnaryOperator<String> paths) {
        String own = OPTION + ownJar() + "=";
        return option.startsWith(own) ? OPTION + "=" + paths.apply(option.substring(own.length())) : option;
    }

    /// The same, where it has come.
    ///
    /// @param paths tells where a jar is
    static String received(String option, UnaryOperator<String> paths) {
        String sent = OPTION + "=";
        return option.startsWith(sent) ? OPTION + ownJar() + "=" + paths.apply(option.substring(sent.length()))
                : option;
    }

    /// Empty where there is none.
    private static String ownJar() {
        try {
            Path own = Path.of(LauncherAgent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isRegularFile(own) ? own.toString() : "";
        } catch (URISyntaxException noFile) {
            return "";
        }
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
