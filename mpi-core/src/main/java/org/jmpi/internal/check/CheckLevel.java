package org.jmpi.internal.check;

import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jmpi.spi.CollectiveChannel;
import org.jmpi.spi.Collectives;

/// How much is checked, by the property `jmpi.check`; the same on all ranks.
public enum CheckLevel {
    /// What one rank can see: always on.
    LOCAL,
    /// Also that all ranks make the same collective calls.
    COLLECTIVE;

    private static final String PROPERTY = "jmpi.check";

    private static CheckLevel get() {
        String name = System.getProperty(PROPERTY, "local");
        return switch (name) {
            case "local" -> LOCAL;
            case "collective" -> COLLECTIVE;
            default -> throw new IllegalArgumentException("no such level of checks: " + PROPERTY + "=" + name
                    + "; use local or collective");
        };
    }

    /// The collectives of a communicator, with the checks that are wanted now.
    ///
    /// @param channel      makes a channel on a plane of its own
    /// @param communicator the communicator's name
    /// @param names        how an error names a rank of the channel
    public static Collectives apply(Collectives collectives, Supplier<CollectiveChannel> channel,
            Supplier<String> communicator, IntFunction<String> names) {
        return switch (get()) {
            case LOCAL -> collectives;
            case COLLECTIVE -> {
                CollectiveChannel over = channel.get();
                yield new CheckedCollectives(collectives, over, Parties.of(over, communicator, names));
            }
        };
    }
}
