package org.jmpi.internal.check;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What can be checked beyond what one call shows, by the property `jmpi.check`; the same on all ranks.
enum Check {
    /// That all ranks make the same collective calls.
    COLLECTIVE,
    /// That the program gives back what it was given.
    RESOURCES,
    /// That memory of a pending operation is left alone.
    BUFFERS,
    /// That no receive from any source has several ranks' messages to choose from.
    RACES;

    private static final String PROPERTY = "jmpi.check";
    /// What one call shows: always on.
    private static final String NONE = "local";
    private static final String ALL = "all";

    /// Those that are wanted now: names with commas between them.
    static Set<Check> wanted() {
        Set<Check> wanted = EnumSet.noneOf(Check.class);
        for (String name : System.getProperty(PROPERTY, NONE).split(",", -1)) {
            switch (name.strip()) {
                case NONE -> {
                }
                case ALL -> wanted.addAll(EnumSet.allOf(Check.class));
                default -> wanted.add(named(name.strip()));
            }
        }
        return wanted;
    }

    private static Check named(String name) {
        return Arrays.stream(values())
                .filter(check -> check.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such check: " + PROPERTY + "=" + name + "; use "
                        + Arrays.stream(values()).map(Check::label).collect(Collectors.joining(", "))
                        + " with commas between them, " + ALL + " or " + NONE));
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
