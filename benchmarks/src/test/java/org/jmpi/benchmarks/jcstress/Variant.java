package org.jmpi.benchmarks.jcstress;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// A copy of one source file of the engine with some of its text replaced.
///
/// @param name   of the class, in full
/// @param source its text
record Variant(String name, String source) {
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("..").normalize();
    private static final String COLLECTIVES = "org.jmpi.collectives.";

    /// The unchanged source of a class.
    static Variant of(String name) throws IOException {
        Path sources = ROOT.resolve(name.startsWith(COLLECTIVES) ? "collectives" : "mpi-core").resolve("src/main/java");
        return new Variant(name, Files.readString(sources.resolve(name.replace('.', '/') + ".java")));
    }

    /// Replace a text that stands there exactly once.
    Variant with(String text, String replacement) {
        int at = source.indexOf(text);
        if (at < 0 || source.indexOf(text, at + 1) >= 0) {
            throw new AssertionError("the text to replace must stand once in " + name + ": text=" + text
                    + "; the class has changed, change the mutant with it");
        }
        return new Variant(name, source.replace(text, replacement));
    }

    /// Compile it into an empty folder, which is then ready to stand ahead on a class path.
    Path compile(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> options = List.of("-d", folder.toString(), "-proc:none", "-nowarn", "-cp",
                System.getProperty("java.class.path"));
        StringWriter messages = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (!compiler.getTask(messages, null, null, options, null, List.of(new Text())).call()) {
            throw new AssertionError("a variant of " + name + " doesn't compile: " + messages);
        }
        return folder;
    }

    private final class Text extends SimpleJavaFileObject {
        Text() {
            super(URI.create("string:///" + name.replace('.', '/') + JavaFileObject.Kind.SOURCE.extension),
                    JavaFileObject.Kind.SOURCE);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
