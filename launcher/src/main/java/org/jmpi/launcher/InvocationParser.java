package org.jmpi.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.ParseException;
import org.jmpi.launcher.hosts.SlurmAllocation;
import org.jspecify.annotations.Nullable;

/// Turns the words for one program into an [Invocation]. Options end at the first word that is none: the program.
final class InvocationParser {
    private static final String HELP_HINT = "; see jmpirun --help";

    private final CommandLine line;
    private final Map<String, String> environment;

    private InvocationParser(CommandLine line, Map<String, String> environment) {
        this.line = line;
        this.environment = environment;
    }

    /// Read the options.
    ///
    /// @throws UsageException where an option is unknown, or lacks its argument
    static InvocationParser of(String[] words, Map<String, String> environment) throws UsageException {
        DefaultParser parser = DefaultParser.builder()
                .setAllowPartialMatching(false)
                .setStripLeadingAndTrailingQuotes(false)
                .get();
        try {
            CommandLine line = parser.parse(Option.table(), words, true);
            InvocationParser result = new InvocationParser(line, environment);
            result.refuseUnknownOption();
            return result;
        } catch (MissingArgumentException e) {
            throw new UsageException("option " + dashed(e.getOption().getOpt()) + " needs " + e.getOption().getArgName()
                    + HELP_HINT);
        } catch (ParseException e) {
            throw new UsageException(e.getMessage() + HELP_HINT);
        }
    }

    private void refuseUnknownOption() throws UsageException {
        List<String> rest = line.getArgList();
        if (!rest.isEmpty() && rest.getFirst().startsWith("-")) {
            throw new UsageException("unknown option " + rest.getFirst() + HELP_HINT);
        }
    }

    private static String dashed(String name) {
        return (name.length() > 2 && !name.equals("classpath") && !name.equals("machinefile") ? "--" : "-") + name;
    }

    /// The variables of jmpirun's own.
    Map<String, String> environment() {
        return environment;
    }

    /// Whether an option was given.
    boolean has(Option option) {
        return line.hasOption(option.key);
    }

    /// The program, checked.
    ///
    /// @param everyones JVM options ahead of its own
    /// @throws UsageException where something is missing or wrong; the message names the fix
    Invocation invocation(List<String> everyones) throws UsageException {
        int ranks = ranks();
        List<String> rest = line.getArgList();
        if (rest.isEmpty()) {
            throw new UsageException("no program given; add a class with -cp, a .jar, a .java file, sample:NAME or an"
                    + " executable, for example: jmpirun -np " + ranks + " sample:hello");
        }
        List<String> options = new ArrayList<>(everyones);
        options.addAll(WordSplitter.split(Option.JAVA_OPTIONS.written(), valueOr(Option.JAVA_OPTIONS, "")));
        return new Invocation(ranks, value(Option.CLASS_PATH, Option.CLASS_PATH_AS_JAVA), exports(), workDir(),
                List.copyOf(options), rest.getFirst(), List.copyOf(rest.subList(1, rest.size())));
    }

    private int ranks() throws UsageException {
        String text = value(Option.RANKS_AS_MPIRUN, Option.RANKS);
        text = text == null ? SlurmAllocation.tasks(environment) : text;
        if (text == null) {
            throw new UsageException("the number of ranks is missing; add -np N, for example -np 4" + HELP_HINT);
        }
        int ranks;
        try {
            ranks = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new UsageException("-np " + text + " is not a number of ranks; give a whole number of 1 or more");
        }
        if (ranks < 1) {
            throw new UsageException("-np " + ranks + " would start nothing; give a whole number of 1 or more");
        }
        return ranks;
    }

    private Path workDir() throws UsageException {
        Path dir = Path.of(valueOr(Option.WORK_DIR, "")).toAbsolutePath().normalize();
        if (!Files.isDirectory(dir)) {
            throw new UsageException("--wdir " + dir + " is not a folder; create it or name another");
        }
        return dir;
    }

    private Map<String, String> exports() throws UsageException {
        Map<String, String> exports = new LinkedHashMap<>();
        for (String export : values(Option.EXPORT)) {
            int equals = export.indexOf('=');
            String name = equals < 0 ? export : export.substring(0, equals);
            String value = equals < 0 ? environment.get(name) : export.substring(equals + 1);
            if (name.isEmpty() || value == null) {
                throw new UsageException("-x " + export + ": the variable isn't set here; write -x NAME=VALUE");
            }
            exports.put(name, value);
        }
        return exports;
    }

    /// The words behind an option that may be repeated.
    String[] values(Option option) {
        String[] values = line.getOptionValues(option.key);
        return values == null ? new String[0] : values;
    }

    private String valueOr(Option option, String otherwise) {
        String value = value(option, option);
        return value == null ? otherwise : value;
    }

    /// The word behind one of two names of an option, or null.
    @Nullable
    String value(Option first, Option second) {
        String value = line.getOptionValue(first.key);
        return value != null ? value : line.getOptionValue(second.key);
    }
}
