package org.jmpi.samples;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A sample's command line: `--name value` or `--name=value`, and everything else in order.
///
/// Every rank parses the same arguments and fails alike, with an exception that leaves `main`: the job ends
/// with exit code 1 and the message is shown once.
final class Options {
    private final Map<String, String> values = new HashMap<>();
    private final List<String> operands = new ArrayList<>();

    private Options() {
    }

    /// Read a command line on which only `--` options of the given names may stand, each with a value.
    ///
    /// @throws IllegalArgumentException where an option isn't known or has no value
    static Options parse(String[] args, String... names) {
        var options = new Options();
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (!arg.startsWith("--")) {
                options.operands.add(arg);
                continue;
            }
            int equals = arg.indexOf('=');
            String name = equals < 0 ? arg.substring(2) : arg.substring(2, equals);
            requireKnown(name, names);
            if (equals < 0 && i + 1 == args.length) {
                throw new IllegalArgumentException(
                        "option has no value: option=--" + name + "; write --" + name
                                + " VALUE");
            }
            options.values.put(name, equals < 0 ? args[++i] : arg.substring(equals + 1));
        }
        return options;
    }

    private static void requireKnown(String name, String... names) {
        if (!List.of(names).contains(name)) {
            throw new IllegalArgumentException("unknown option: option=--" + name + "; "
                    + (names.length == 0 ? "this sample has none"
                            : "known are --" + String.join(", --", names)));
        }
    }

    /// What stands on the command line apart from options.
    List<String> operands() {
        return operands;
    }

    /// Refuse anything on the command line apart from options.
    ///
    /// @throws IllegalArgumentException where there is an operand
    Options withoutOperands() {
        if (!operands.isEmpty()) {
            throw new IllegalArgumentException("argument not expected: argument=" + operands.getFirst()
                    + "; this sample takes only options, as --name value");
        }
        return this;
    }

    /// The text given for an option, else `fallback`.
    String text(String name, String fallback) {
        return values.getOrDefault(name, fallback);
    }

    /// The whole number given for an option, else `fallback`.
    ///
    /// @throws IllegalArgumentException where it isn't a number from `min` to `max`
    int number(String name, int fallback, int min, int max) {
        String text = values.get(name);
        if (text == null) {
            return fallback;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException ignored) {
            // The same cure as for a number out of range.
        }
        throw new IllegalArgumentException("option out of range: --" + name + "=" + text
                + "; give a whole number from " + min + " to " + max);
    }
}
