package org.jmpi.benchmarks.compare.jobs;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.jmpi.benchmarks.compare.RunFailedException;

/// What a run of a job showed.
///
/// @param seconds   of the whole process, from its start to its end
/// @param peakBytes the most memory that its processes had at once, shared pages counted once
/// @param passes    seconds of each pass, as it told itself
record JobRun(double seconds, long peakBytes, List<Double> passes, String answer) {
    private static final String PASS = "pass ";
    private static final String ANSWER = "answer ";
    private static final double ALIKE = 1e-9;
    private static final int WARM = 3;

    /// Read what a run printed.
    ///
    /// @throws RunFailedException where a pass or the answer is missing
    static JobRun of(double seconds, long peakBytes, String output) throws RunFailedException {
        List<Double> passes = new ArrayList<>();
        String answer = "";
        for (String line : output.lines().toList()) {
            if (line.startsWith(PASS)) {
                passes.add(Double.valueOf(line.substring(PASS.length())));
            } else if (line.startsWith(ANSWER)) {
                answer = line.substring(ANSWER.length());
            }
        }
        if (passes.isEmpty() || answer.isEmpty()) {
            throw new RunFailedException("the job printed no answer:\n" + output);
        }
        return new JobRun(seconds, peakBytes, List.copyOf(passes), answer);
    }

    /// Seconds of a pass once warm: the median of the last three.
    double steady() {
        double[] last = passes.stream()
                .skip(Math.max(0, passes.size() - WARM))
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new Median().evaluate(last);
    }

    /// Whether answers are the same; sums of doubles but for rounding, which depends on who adds what first.
    static boolean isSame(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (!one.contains(".") || !other.contains(".")) {
            return false;
        }
        double first = Double.parseDouble(one);
        return Math.abs(first - Double.parseDouble(other)) <= ALIKE * Math.abs(first);
    }
}
