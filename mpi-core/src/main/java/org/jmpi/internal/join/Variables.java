package org.jmpi.internal.join;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A launcher's variables.
///
/// @param all the process's environment
record Variables(Map<String, String> all) {

    boolean has(String... names) {
        for (String name : names) {
            if (!all.containsKey(name)) {
                return false;
            }
        }
        return true;
    }

    /// The first of several that is set, or null.
    @Nullable
    String first(String... names) {
        for (String name : names) {
            String value = all.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /// The same as text; nothing where none is set.
    String text(String... names) {
        String value = first(names);
        return value == null ? "" : value;
    }

    /// The same as a number; -1 where none is set, or the value is no number.
    int number(String... names) {
        try {
            return Integer.parseInt(text(names));
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }
}
