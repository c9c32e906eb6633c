package org.jmpi.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/// An executable jar: its manifest names the main class.
final class JarFile implements Program.Kind {

    @Override
    public @Nullable Program resolve(Invocation invocation) throws UsageException {
        if (!invocation.program().endsWith(".jar")) {
            return null;
        }
        Program.OfJava program = resolve(invocation.program(), invocation.arguments());
        List<String> classPath = new ArrayList<>(program.classPath());
        classPath.addAll(JmpiHome.absoluteEntries(invocation.classPath()));
        return new Program.OfJava(program.java(), program.options(), classPath, program.mainClass(),
                program.arguments());
    }

    /// Make a program of a jar.
    ///
    /// @throws UsageException where it is missing, damaged, or names no main class
    static Program.OfJava resolve(String name, List<String> arguments) throws UsageException {
        Path jar = Path.of(name).toAbsolutePath().normalize();
        if (!Files.isRegularFile(jar)) {
            throw new UsageException("jar " + name + " not found; check the path");
        }
        Attributes manifest = manifest(jar);
        String mainClass = manifest.getValue(Attributes.Name.MAIN_CLASS);
        if (mainClass == null) {
            throw new UsageException("jar " + name + " names no Main-Class; start it as -cp " + name + " CLASS");
        }
        List<String> options = new ArrayList<>();
        addOptions(options, "--add-opens", manifest.getValue("Add-Opens"));
        addOptions(options, "--add-exports", manifest.getValue("Add-Exports"));
        if (manifest.getValue(LauncherAgent.ATTRIBUTE) != null) {
            options.add(LauncherAgent.option(jar));
        }
        return new Program.OfJava(ProgramResolver.ownJava(), options, List.of(jar.toString()), mainClass.strip(),
                arguments);
    }

    /// The manifest's openings count for `java -jar` alone, and ranks aren't started so. Its `Class-Path` counts for every
    /// jar, and native access is given to all on the class path.
    private static void addOptions(List<String> options, String option, @Nullable String packages) {
        StringTokenizer names = new StringTokenizer(packages == null ? "" : packages);
        while (names.hasMoreTokens()) {
            options.add(option + "=" + names.nextToken() + "=ALL-UNNAMED");
        }
    }

    private static Attributes manifest(Path jar) throws UsageException {
        try (java.util.jar.JarFile file = new java.util.jar.JarFile(jar.toFile(), false)) {
            Manifest manifest = file.getManifest();
            return manifest == null ? new Attributes() : manifest.getMainAttributes();
        } catch (IOException e) {
            throw new UsageException("jar " + jar + " can't be read: " + e.getMessage() + "; build it again");
        }
    }
}
