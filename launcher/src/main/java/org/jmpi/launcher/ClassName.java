package org.jmpi.launcher;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A class on `-cp`, or on `CLASSPATH` where no executable has that name.
final class ClassName implements Program.Kind {

    @Override
    public @Nullable Program resolve(Invocation invocation) throws UsageException {
        String name = invocation.program().replace('/', '.');
        List<String> entries = JmpiHome.absoluteEntries(ProgramResolver.userClassPath(invocation));
        if (isOn(entries, name)) {
            return new Program.OfJava(ProgramResolver.ownJava(), List.of(), entries, name, invocation.arguments());
        }
        if (invocation.classPath() != null && !ExecutableFile.isPath(invocation.program())) {
            throw new UsageException("class " + name + " is not on -cp " + invocation.classPath() + missing(entries)
                    + "; give the folder above its package, or the jar that holds it");
        }
        return null;
    }

    private static String missing(List<String> entries) {
        for (String entry : entries) {
            if (!isWild(entry) && !Files.exists(Path.of(entry))) {
                return " (" + entry + " doesn't exist)";
            }
        }
        return "";
    }

    private static boolean isOn(List<String> entries, String name) throws UsageException {
        if (entries.isEmpty()) {
            return false;
        }
        String file = name.replace('.', '/') + ".class";
        try (URLClassLoader loader = new URLClassLoader(urls(entries), null)) {
            return loader.findResource(file) != null;
        } catch (IOException e) {
            throw new UsageException("can't read the class path: " + e.getMessage() + "; check -cp");
        }
    }

    private static URL[] urls(List<String> entries) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String entry : entries) {
            if (isWild(entry)) {
                addJars(new File(entry).getParentFile(), urls);
            } else {
                urls.add(url(new File(entry)));
            }
        }
        return urls.toArray(new URL[0]);
    }

    private static void addJars(@Nullable File folder, List<URL> urls) throws IOException {
        File[] files = folder == null ? null : folder.listFiles();
        for (File file : files == null ? new File[0] : files) {
            if (file.getName().endsWith(".jar") || file.getName().endsWith(".JAR")) {
                urls.add(url(file));
            }
        }
    }

    private static URL url(File file) throws MalformedURLException {
        return file.toURI().toURL();
    }

    private static boolean isWild(String entry) {
        return entry.endsWith(File.separator + "*");
    }
}
