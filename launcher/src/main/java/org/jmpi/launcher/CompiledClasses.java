package org.jmpi.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// Finds the class to start among those that a source file was compiled to.
final class CompiledClasses {
    private static final String SUFFIX = ".class";

    private CompiledClasses() {
    }

    /// The class named like the file, in whatever package it says; else the only top-level class there is.
    ///
    /// @throws UsageException where neither exists
    static String mainClass(Path classes, Path source) throws UsageException {
        String file = source.getFileName().toString();
        String simpleName = file.substring(0, file.length() - ".java".length());
        List<String> found = topLevelClasses(classes);
        for (String name : found) {
            if (name.equals(simpleName) || name.endsWith("." + simpleName)) {
                return name;
            }
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new UsageException(file + " declares no class " + simpleName + "; name the file after its main class");
    }

    private static List<String> topLevelClasses(Path classes) throws UsageException {
        List<String> names = new ArrayList<>();
        try {
            Files.walkFileTree(classes, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String path = classes.relativize(file).toString();
                    if (path.endsWith(SUFFIX) && path.indexOf('$') < 0) {
                        names.add(path.substring(0, path.length() - SUFFIX.length())
                                .replace(
                                        file.getFileSystem().getSeparator(), "."));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UsageException("can't read the compiled classes: " + e.getMessage() + "; check the temp folder");
        }
        return names;
    }
}
