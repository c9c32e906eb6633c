package org.jmpi.benchmarks.collectives;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jmpi.benchmarks.options.Settings;
import org.jmpi.benchmarks.report.Measure;

/// Warms all cases up and measures each.
public final class Conductor {
    /// Of all cases together and of each at least, in each turn of the warm-up.
    private static final double TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final double LEAST_TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Ensemble ensemble;
    private final Settings settings;

    /// @param settings with `--iterations` and `--warmup` calls are counted, else they fill `--millis`
    public Conductor(Ensemble ensemble, Settings settings) {
        this.ensemble = ensemble;
        this.settings = settings;
    }

    /// Run all cases in turn, again and again, until the compilers of all ranks rest; nothing where `--warmup` counts
    /// calls. Collective.
    ///
    /// How often is found anew in each turn, for the same call is a hundred times faster in the end.
    public void warmUp(Cases cases) {
        if (settings.warmUp().isPresent()) {
            return;
        }
        CompilerRest rest = CompilerRest.ofThisJvm(ensemble.size());
        double nanos = Math.max(LEAST_TURN_NANOS, TURN_NANOS / cases.all().size());
        do {
            for (Case one : cases.all()) {
                long ignored = callsFor(one, nanos);
            }
            rest.giveWay();
        } while (!ensemble.allAgree(rest.isReached(System.nanoTime())));
    }

    /// This rank's microseconds a call. Collective.
    private double micros(Case one) {
        settings.warmUp().ifPresent(calls -> repeat(one, calls));
        OptionalLong given = settings.iterations();
        long calls = given.isPresent() ? given.getAsLong() : callsFor(one, settings.millis() * 1e6);
        repeat(one, calls);
        return ensemble.callNanos() / 1e3 / calls;
    }

    private void repeat(Case one, long calls) {
        long ignored = ensemble.repeat(one, calls);
    }

    private long callsFor(Case one, double nanos) {
        Pace pace = new Pace(nanos);
        while (!ensemble.agree(pace.isKnown())) {
            pace.add(ensemble.repeat(one, pace.batch()));
        }
        return ensemble.agree(pace.calls());
    }

    /// Receives what was measured.
    @FunctionalInterface
    public interface Listener {
        /// One case's values.
        void line(String figure, long bytes, List<Measure> measures);
    }

    /// Measure all cases: the mean of the ranks' means, and the slowest rank's, in microseconds. Collective.
    ///
    /// The ranks put their times together when all is measured: the calls for that, on other memory, would make the
    /// compiler begin anew, and the next case be measured in interpreted code (150 µs instead of 0.4 for 8 bytes).
    public void measure(Cases cases, Listener listener) {
        List<Case> all = cases.all();
        double[] micros = all.stream().mapToDouble(this::micros).toArray();
        for (int i = 0; i < micros.length; i++) {
            Case one = all.get(i);
            listener.line(one.name(), one.bytes(), List.of(new Measure("mean", "us", ensemble.mean(micros[i])),
                    new Measure("max", "us", ensemble.max(micros[i]))));
        }
    }
}
