package org.jmpi.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A command line that begins with `java`: its options are kept, jmpi's class path and bootstrap are put in.
///
/// What can't be taken apart without being the JVM (modules, `@` files, `-version`) is run as it stands, with jmpirun's
/// options ahead of it; it joins its job in `Mpi.init`.
///
/// @param compiler what compiles a source file
record JavaCommand(SourceFile.Compiler compiler) implements Program.Kind {
    private static final Set<String> CLASS_PATH = Set.of("-cp", "-classpath", "--class-path");
    private static final Set<String> WITH_ARGUMENT = Set.of("--add-modules", "--add-exports", "--add-opens",
            "--add-reads", "--limit-modules", "--upgrade-module-path", "--patch-module", "--enable-native-access",
            "--source", "-p", "--module-path");
    private static final Set<String> AS_IT_STANDS = Set.of("-m", "--module", "-d", "--describe-module",
            "--list-modules", "-version", "--version", "-h", "-help", "--help", "-?", "-X", "--help-extra");

    @Override
    public @Nullable Program resolve(Invocation invocation) throws UsageException {
        String command = invocation.program();
        if (!command.equals("java") && !command.endsWith("/java")) {
            return null;
        }
        String java =
                command.equals("java") ? ProgramResolver.ownJava() : ExecutableFile.existing(command).toString();
        return new Parts(java, invocation).program();
    }

    /// The words of one command, being sorted.
    private final class Parts {
        private final String java;
        private final List<String> words;
        private final List<String> options = new ArrayList<>();
        private @Nullable String classPath;
        private int next;

        Parts(String java, Invocation invocation) {
            this.java = java;
            this.words = invocation.arguments();
            this.classPath = ProgramResolver.userClassPath(invocation);
        }

        Program program() throws UsageException {
            while (next < words.size()) {
                String word = words.get(next);
                String name = beforeEquals(word);
                if (AS_IT_STANDS.contains(name) || word.startsWith("@")) {
                    return asItStands();
                } else if (word.equals("-jar")) {
                    next++;
                    return withOptions(JarFile.resolve(argument(word), rest()));
                } else if (CLASS_PATH.contains(name)) {
                    next++;
                    classPath = word.contains("=") ? word.substring(name.length() + 1) : argument(word);
                } else if (!word.startsWith("-")) {
                    return mainClass(word);
                } else {
                    keep(word);
                }
            }
            return asItStands();
        }

        private void keep(String word) throws UsageException {
            options.add(word);
            next++;
            if (WITH_ARGUMENT.contains(word)) {
                options.add(argument(word));
            }
        }

        private Program mainClass(String word) throws UsageException {
            List<String> entries = JmpiHome.absoluteEntries(classPath == null ? "." : classPath);
            next++;
            if (word.endsWith(".java")) {
                return withOptions(new SourceFile(compiler).resolve(word, entries, rest()));
            }
            return new Program.OfJava(java, options, entries, word.replace('/', '.'), rest());
        }

        private Program withOptions(Program.OfJava program) {
            List<String> all = new ArrayList<>(program.options());
            all.addAll(options);
            return new Program.OfJava(java, all, program.classPath(), program.mainClass(), program.arguments());
        }

        private Program asItStands() {
            return new Program.BareJava(java, words);
        }

        private String argument(String option) throws UsageException {
            if (next >= words.size()) {
                throw new UsageException("java " + option + " needs an argument; complete the java command");
            }
            return words.get(next++);
        }

        private List<String> rest() {
            return List.copyOf(words.subList(next, words.size()));
        }

        private static String beforeEquals(String word) {
            int equals = word.indexOf('=');
            return equals < 0 ? word : word.substring(0, equals);
        }
    }
}
