package org.jmpi.samples.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Programs of the tests as plain `java` commands.
final class JavaCommands {
    private JavaCommands() {
    }

    /// The command; the program's arguments may follow.
    static List<String> of(Class<?> program, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED"));
        words.addAll(Arrays.asList(options));
        try (var jars = Files.list(Installation.lib())) {
            String ours = jars.map(Path::toString).collect(Collectors.joining(":"));
            words.addAll(List.of("-cp", ours + ":" + Installation.of(program), program.getName()));
        }
        return words;
    }
}
