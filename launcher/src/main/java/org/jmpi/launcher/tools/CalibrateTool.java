package org.jmpi.launcher.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.cli.Options;
import org.jmpi.collectives.simulate.NetworkText;

/// Measures this machine for simulations.
///
/// ```
/// jmpirun calibrate -np 2 --out here.loggp
/// jmpirun simulate --collective bcast --network here.loggp
/// ```
final class CalibrateTool {
    static final long LONGEST = 2 << 20;
    static final long LONGEST_QUICK = 256 << 10;
    private static final double SECONDS = 6;
    private static final double SECONDS_QUICK = 1.5;
    private static final String USAGE = "calibrate [-np N] [options]; pairs of ranks measure at once";

    private CalibrateTool() {
    }

    /// Measure; rank 0 writes the file, and prints it.
    public static void main(String[] words) throws Exception {
        ToolLine.run(USAGE, words, new Options()
                .addOption(ToolLine.option("out", "FILE", "what to write; default network.loggp"))
                .addOption(ToolLine.option("quick", "", "a few seconds, up to 256 KiB")), CalibrateTool::run);
    }

    static Calibration of(ToolLine line) {
        return line.has("quick") ? new Calibration(LONGEST_QUICK, SECONDS_QUICK) : new Calibration(LONGEST, SECONDS);
    }

    private static void run(ToolLine line) throws IOException {
        Calibration.Result result = of(line).measure();
        if (result.rank() == 0) {
            Path file = Path.of(line.value("out", "network.loggp"));
            String text = "# jmpirun calibrate -np " + result.ranks()
                    + "; nanoseconds, nanoseconds a byte; inside: shared memory, between: sockets\n"
                    + NetworkText.of(result.network());
            Files.writeString(file, text);
            System.out.print(text);
            System.out.println("written to " + file + "; use it with jmpirun simulate --network " + file);
        }
    }
}
