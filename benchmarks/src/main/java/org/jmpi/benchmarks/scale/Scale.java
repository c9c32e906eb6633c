package org.jmpi.benchmarks.scale;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jmpi.benchmarks.compare.Machine;
import org.jmpi.benchmarks.compare.RunFailedException;
import org.jmpi.benchmarks.scale.why.TimeSplit;

/// Runs a program on several numbers of ranks, and tells how it scales.
///
/// Run it: `./jmpirun scale --np 1,2,4 --repeat 5 sample:heat2d --size 2000`
public final class Scale {
    private static final int USAGE = 2;
    private static final int FAILURE = 1;

    private Scale() {
    }

    /// Run, print the report, write the files asked for; exit with 2 for wrong options, 1 where a run fails.
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 1 && args[0].equals("--help")) {
            System.out.println("Usage: " + ScaleOptions.USAGE);
            return;
        }
        try {
            run(ScaleOptions.parse(args), System.out);
        } catch (IllegalArgumentException e) {
            System.err.println("jmpirun: " + e.getMessage());
            System.exit(USAGE);
        } catch (RunFailedException e) {
            System.err.println("jmpirun: " + e.getMessage());
            System.exit(FAILURE);
        }
    }

    private static void run(ScaleOptions options, PrintStream out)
            throws IOException, InterruptedException, RunFailedException {
        Runs runs = new Runs(options);
        List<Sample> samples = runs.all(sample -> out.println(String.format(Locale.ROOT,
                "round %d of %d: ranks %d, %.4f s", sample.round(), options.repeat(), sample.ranks(),
                sample.seconds())));
        List<TimeSplit> splits = options.why() ? runs.splits() : List.of();
        Scaling scaling = Scaling.of(options.weak(), samples, splits);
        List<String> conclusions = Conclusions.of(scaling, Machine.cpus());
        out.println();
        TextReport.lines(scaling, conclusions).forEach(out::println);
        write(options, scaling, conclusions, out);
    }

    private static void write(ScaleOptions options, Scaling scaling, List<String> conclusions, PrintStream out)
            throws IOException {
        if (options.csv().isPresent()) {
            CsvFile.write(scaling, options.csv().get());
        }
        if (options.json().isPresent()) {
            JsonFile.write(scaling, options.program(), conclusions, options.json().get());
        }
        if (options.png().isPresent()) {
            new Plots(scaling).write(options.png().get());
        }
        if (options.html().isPresent()) {
            HtmlPage.write(scaling, options.program(), conclusions, options.html().get());
            out.println("Plots: " + options.html().get());
        }
    }
}
