package org.jmpi.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jmpi.internal.deadlock.OnDeadlock;
import org.jmpi.launcher.cores.BindTo;
import org.jspecify.annotations.Nullable;

/// Turns the words of a command into a [JobRequest].
///
/// ```
/// jmpirun [job's options] -np 2 [options] A … : -np 3 [options] B …
///                         └── Invocation ───┘   └── Invocation ───┘
/// ```
final class CommandParser {
    private static final String PROFILE = "jmpi-profile";
    private static final int MOST_SECONDS = Integer.MAX_VALUE / 1_000;

    private final List<InvocationParser> programs;

    private CommandParser(List<InvocationParser> programs) {
        this.programs = programs;
    }

    /// Read the options of all programs.
    ///
    /// @throws UsageException where an option is unknown, lacks its argument, or stands where it doesn't belong
    static CommandParser of(String[] words, Map<String, String> environment) throws UsageException {
        List<InvocationParser> programs = new ArrayList<>();
        for (String[] part : parts(words)) {
            InvocationParser parser = InvocationParser.of(part, environment);
            if (!programs.isEmpty()) {
                refuseJobOptions(parser, programs.size() + 1);
            }
            programs.add(parser);
        }
        return new CommandParser(programs);
    }

    private static List<String[]> parts(String[] words) {
        List<String[]> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (String word : words) {
            if (word.equals(":")) {
                parts.add(part.toArray(new String[0]));
                part.clear();
            } else {
                part.add(word);
            }
        }
        parts.add(part.toArray(new String[0]));
        return parts;
    }

    private static void refuseJobOptions(InvocationParser parser, int number) throws UsageException {
        for (Option option : Option.values()) {
            if (!option.isOfProgram() && parser.has(option)) {
                throw new UsageException("option " + option.written() + " stands with program " + number
                        + " but holds for all; give it ahead of the first");
            }
        }
    }

    /// Whether an option of the job was given.
    boolean has(Option option) {
        return first().has(option);
    }

    /// The word behind an option of the job, or null.
    @Nullable
    String value(Option option) {
        return first().value(option, option);
    }

    private InvocationParser first() {
        return programs.getFirst();
    }

    /// The whole command, checked.
    ///
    /// @throws UsageException where something is missing or wrong; the message names the fix
    JobRequest request() throws UsageException {
        List<String> everyones = everyones();
        List<Invocation> invocations = new ArrayList<>();
        long ranks = 0;
        for (InvocationParser program : programs) {
            Invocation invocation = program.invocation(everyones);
            invocations.add(invocation);
            ranks += invocation.ranks();
        }
        if (ranks > Integer.MAX_VALUE) {
            throw new UsageException("the programs have " + ranks + " ranks together; give " + Integer.MAX_VALUE
                    + " at most");
        }
        return new JobRequest(options((int) ranks), List.copyOf(invocations), new HostsParser(first()).options());
    }

    /// Properties of all ranks.
    private List<String> everyones() {
        List<String> properties = new ArrayList<>();
        if (has(Option.TRACE_COLLECTIVES)) {
            properties.add("-Djmpi.trace.collectives=true");
        }
        String counters = value(Option.COUNTERS);
        if (counters != null) {
            properties.add(RankFiles.COUNTERS + Path.of(counters).toAbsolutePath());
        }
        Path profile = profile();
        if (profile != null) {
            properties.add(RankFiles.PROFILE + profile);
        }
        return properties;
    }

    /// Where the ranks' recordings go; null where none is wanted.
    @Nullable
    Path profile() {
        String folder = value(Option.PROFILE_FOLDER);
        return folder == null && !has(Option.PROFILE) ? null
                : Path.of(folder == null ? PROFILE : folder).toAbsolutePath().normalize();
    }

    private JobOptions options(int ranks) throws UsageException {
        String stdin = value(Option.STDIN);
        return new JobOptions(output(), stdin == null ? new InputChoice(0) : InputChoice.of(stdin, ranks), transport(),
                has(Option.TLS), bindTo(), has(Option.REPORT_BINDINGS), timeout(), onDeadlock(), has(Option.DRY_RUN),
                has(Option.VERBOSE));
    }

    private JobOptions.Output output() {
        String folder = value(Option.OUTPUT_FOLDER);
        return new JobOptions.Output(has(Option.TAG_OUTPUT), has(Option.TIMESTAMP_OUTPUT),
                folder == null ? null : Path.of(folder).toAbsolutePath().normalize());
    }

    private @Nullable String transport() throws UsageException {
        String transport = value(Option.TRANSPORT);
        if (transport == null || transport.equals("shm") || transport.equals("tcp")) {
            return transport;
        }
        throw new UsageException("--transport " + transport + " is unknown; give shm or tcp, or leave the option out");
    }

    private BindTo bindTo() throws UsageException {
        String target = value(Option.BIND_TO);
        try {
            return target != null ? BindTo.of(target)
                    : new HostsParser(first()).isByCore() ? BindTo.CORE : BindTo.NONE;
        } catch (IllegalArgumentException unknown) {
            throw new UsageException("--bind-to " + unknown.getMessage());
        }
    }

    private OnDeadlock onDeadlock() throws UsageException {
        String mode = value(Option.ON_DEADLOCK);
        try {
            return mode == null ? OnDeadlock.ABORT : OnDeadlock.of(mode);
        } catch (IllegalArgumentException unknown) {
            throw new UsageException("--on-deadlock " + unknown.getMessage());
        }
    }

    private int timeout() throws UsageException {
        String text = value(Option.TIMEOUT);
        if (text == null) {
            return 0;
        }
        try {
            int seconds = Integer.parseInt(text);
            if (seconds > 0 && seconds <= MOST_SECONDS) {
                return seconds;
            }
        } catch (NumberFormatException notANumber) {
            // The same message serves below.
        }
        throw new UsageException("--timeout " + text + " is no number of seconds; give one of 1 to " + MOST_SECONDS);
    }
}
