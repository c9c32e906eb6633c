package org.jmpi.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A command line and the environment variables that it adds.
public record Command(List<String> words, Map<String, String> environment) {

    /// A command line alone.
    public static Command of(String... words) {
        return new Command(List.of(words), Map.of());
    }

    /// The same with more words behind.
    public Command with(List<String> more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(more);
        return new Command(List.copyOf(all), environment);
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
