package org.jmpi.gpu.internal.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ShippedPtxTests {
    private static final Pattern KERNEL = Pattern.compile("^KERNEL (\\w+)\\(", Pattern.MULTILINE);
    private static final Path FOLDER = Path.of("src/main/resources/org/jmpi/gpu/internal/cuda/ptx");

    /// After a change of a kernel or of the prelude: run `gpu/ptx`.
    @Test
    void everyReadyMadeKernelHasPtxOfJustItsText() {
        for (Map.Entry<String, String> text : ReadyTexts.all().entrySet()) {
            byte[] ptx = ShippedPtx.find(text.getKey()).orElseThrow(() -> new AssertionError("run gpu/ptx"));
            String assembly = new String(ptx, StandardCharsets.UTF_8);
            Matcher kernel = KERNEL.matcher(text.getValue());
            assertThat(kernel.results().map(found -> found.group(1)).toList()).isNotEmpty()
                    .allSatisfy(name -> assertThat(assembly).contains(".visible .entry " + name + "("));
        }
    }

    @Test
    void nothingElseIsShipped() throws java.io.IOException {
        try (var files = Files.list(FOLDER)) {
            List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
            assertThat(names).isEqualTo(ReadyTexts.all().keySet().stream().map(digest -> digest + ".ptx").toList());
        }
    }
}
