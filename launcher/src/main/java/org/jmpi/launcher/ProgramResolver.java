package org.jmpi.launcher;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds out what the user's program is: asks each kind in turn.
final class ProgramResolver {
    private final List<Program.Kind> kinds;

    /// @param compiler what compiles a source file
    ProgramResolver(SourceFile.Compiler compiler) {
        this.kinds = List.of(new CatalogueProgram("sample", "META-INF/jmpi-samples", null),
                new CatalogueProgram("bench", "META-INF/jmpi-benchmarks", "bench-lib"),
                new CatalogueProgram("nas", "META-INF/jmpi-nas", null),
                new CatalogueProgram("tool", "META-INF/jmpi-tools", "tool-lib"), new JavaCommand(compiler),
                new SourceFile(compiler), new JarFile(), new ClassName(), new ExecutableFile());
    }

    /// Resolve the program.
    ///
    /// @throws UsageException where there is none; the message names the fix
    Program resolve(Invocation invocation) throws UsageException {
        for (Program.Kind kind : kinds) {
            Program program = kind.resolve(invocation);
            if (program != null) {
                return program;
            }
        }
        String name = invocation.program();
        throw new UsageException("program " + name + " not found, neither as a file nor on PATH nor as a class on"
                + " CLASSPATH; for a class add -cp PATH, for an executable write its path, for a source file add .java");
    }

    /// The `java` command of the JDK that runs jmpirun.
    static String ownJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// A program's class path, where it isn't the program itself: `-cp`, else `CLASSPATH`, else nothing.
    static @Nullable String userClassPath(Invocation invocation) {
        return invocation.classPath() != null ? invocation.classPath() : System.getenv("CLASSPATH");
    }
}
