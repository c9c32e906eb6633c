package org.jmpi.benchmarks.collectives;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jmpi.benchmarks.measure.Settling;
import org.jmpi.benchmarks.options.Settings;
import org.jmpi.benchmarks.report.Measure;

/// Warms all cases up and measures each.
public final class Conductor {
    /// Of a case, in each turn of the warm-up.
    private static final double TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Ensemble ensemble;
    private final Settings settings;

    /// @param settings with `--iterations` and `--warmup` calls are counted, else they fill `--millis`
    public Conductor(Ensemble ensemble, Settings settings) {
        this.ensemble = ensemble;
        this.settings = settings;
    }

    /// Run all cases in turn, again and again, until the compiler is done; nothing where `--warmup` counts calls.
    /// Collective.
    public void warmUp(Cases cases) {
        if (settings.warmUp().isPresent()) {
            return;
        }
        List<Case> all = cases.all();
        long[] calls = all.stream().mapToLong(one -> callsFor(one, TURN_NANOS)).toArray();
        Settling settling = new Settling(0);
        while (!ensemble.agree(settling.isOver())) {
            long nanos = 0;
            for (int i = 0; i < calls.length; i++) {
                nanos += ensemble.repeat(all.get(i), calls[i]);
            }
            settling.add(1, nanos);
        }
    }

    /// Measure one case: the mean of the ranks' means, and the slowest rank's, in microseconds. Collective.
    List<Measure> measure(Case one) {
        settings.warmUp().ifPresent(calls -> repeat(one, calls));
        OptionalLong given = settings.iterations();
        long calls = given.isPresent() ? given.getAsLong() : callsFor(one, settings.millis() * 1e6);
        repeat(one, calls);
        double micros = ensemble.callNanos() / 1e3 / calls;
        return List.of(new Measure("mean", "us", ensemble.mean(micros)),
                new Measure("max", "us", ensemble.max(micros)));
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

    /// Measure all cases. Collective.
    public void measure(Cases cases, Listener listener) {
        for (Case one : cases.all()) {
            listener.line(one.name(), one.bytes(), measure(one));
        }
    }
}
