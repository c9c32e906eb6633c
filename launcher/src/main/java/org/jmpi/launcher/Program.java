package org.jmpi.launcher;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What each rank runs, resolved: every path is absolute and was found.
///
/// What each start comes by tells kinds apart by `instanceof`: the first `switch` over types takes a process some milliseconds.
sealed interface Program {

    /// What it is, for people: the main class or executable, and its arguments.
    String text();

    /// A main class that runs under [org.jmpi.internal.bootstrap.RankMain].
    ///
    /// @param java      the `java` command
    /// @param options   JVM options of the program itself, ahead of `--java-options`
    /// @param classPath the user's entries
    /// @param mainClass full name of the main class
    /// @param arguments the program's arguments
    record OfJava(String java, List<String> options, List<String> classPath, String mainClass,
            List<String> arguments) implements Program {
        @Override
        public String text() {
            return (mainClass + " " + String.join(" ", arguments)).strip();
        }
    }

    /// Any other executable, run with the environment alone.
    ///
    /// @param command the command's words, the executable first
    record Executable(List<String> command) implements Program {
        @Override
        public String text() {
            return String.join(" ", command);
        }
    }

    /// A `java` command that can't be taken apart: run with the environment, and jmpirun's share of the host behind `java`.
    ///
    /// @param java  the `java` command
    /// @param words the words behind it
    record BareJava(String java, List<String> words) implements Program {
        @Override
        public String text() {
            return "java " + String.join(" ", words);
        }
    }

    /// One kind of program that jmpirun knows.
    interface Kind {
        /// Resolve the program where it is of this kind; null where it isn't.
        ///
        /// @throws UsageException where it is of this kind but can't be run; the message names the fix
        @Nullable
        Program resolve(Invocation invocation) throws UsageException;
    }
}
