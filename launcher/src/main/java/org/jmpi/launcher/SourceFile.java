package org.jmpi.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A single `.java` file: compiled once, then run by all ranks.
///
/// @param compiler what compiles it
record SourceFile(Compiler compiler) implements Program.Kind {

    /// Compiles a source file into a folder that goes with the job.
    interface Compiler {
        /// Compile; the compiler prints its errors itself.
        ///
        /// @param classPath the user's class path entries; jmpi's jars come ahead
        /// @return where the classes are
        /// @throws UsageException where there is no compiler
        /// @throws CompileException where the source has errors
        Path compile(Path source, List<String> classPath) throws UsageException;
    }

    /// A source file that doesn't compile; the compiler has said why. Ends jmpirun with [ExitCodes#FAILURE].
    static final class CompileException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CompileException(String message) {
            super(message);
        }
    }

    @Override
    public @Nullable Program resolve(Invocation invocation) throws UsageException {
        if (!invocation.program().endsWith(".java")) {
            return null;
        }
        return resolve(invocation.program(), JmpiHome.absoluteEntries(invocation.classPath()), invocation.arguments());
    }

    /// Make a program of a source file.
    Program.OfJava resolve(String name, List<String> classPath, List<String> arguments) throws UsageException {
        Path source = Path.of(name).toAbsolutePath().normalize();
        if (!Files.isRegularFile(source)) {
            throw new UsageException("source file " + name + " not found; check the path");
        }
        Path classes = compiler.compile(source, classPath);
        String mainClass = CompiledClasses.mainClass(classes, source);
        List<String> entries = new ArrayList<>();
        entries.add(classes.toString());
        entries.addAll(classPath);
        return new Program.OfJava(ProgramResolver.ownJava(), List.of(), entries, mainClass, arguments);
    }
}
