package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RealProcesses
class WordcountIT {
    private static final long SEED = 20_260_715;
    private static final int BYTES = 3 << 20;
    private static final String SEPARATORS = "      ,.;:-!?'\"()\n\n\t";
    /// The count that the sample's page gives for a text of ASCII characters.
    private static final String OTHER_TOOLS = """
            tr -cs '[:alnum:]' '\\n' <"$0" | tr '[:upper:]' '[:lower:]' | grep . |
                sort | uniq -c | awk '{print $2, $1}'""";

    @TempDir Path folder;

    @Test
    void eightRanksCountAFileAsOtherToolsDo() throws Exception {
        String text = Files.writeString(folder.resolve("text.txt"), text()).toString();
        List<String> expected = Launch.command("sh", "-c", OTHER_TOOLS, text).with("LC_ALL", "C").run().quietSuccess();
        assertThat(expected).as("seed=%d", SEED).hasSizeGreaterThan(1_000);
        assertThat(Launch.jmpirun("-np", "8", "sample:wordcount", text).run().success()).as("seed=%d", SEED)
                .isEqualTo(expected);
    }

    /// Words of a few letters and digits, short ones often, in all cases.
    private static String text() throws IOException {
        var random = new SplittableRandom(SEED);
        var text = new StringBuilder(BYTES + 100);
        while (text.length() < BYTES) {
            for (int letters = 1 + random.nextInt(1 + random.nextInt(4)); letters > 0; letters--) {
                text.append(Character.forDigit(random.nextInt(36), 36));
                int last = text.length() - 1;
                text.setCharAt(last,
                        random.nextBoolean() ? Character.toUpperCase(text.charAt(last)) : text.charAt(last));
            }
            text.append(SEPARATORS.charAt(random.nextInt(SEPARATORS.length())));
        }
        return text.toString();
    }
}
