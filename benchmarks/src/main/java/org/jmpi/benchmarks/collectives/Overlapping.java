package org.jmpi.benchmarks.collectives;

import java.util.List;
import org.jmpi.Request;
import org.jmpi.benchmarks.measure.Computation;
import org.jmpi.benchmarks.measure.Exchange;
import org.jmpi.benchmarks.measure.Settling;
import org.jmpi.benchmarks.options.Settings;
import org.jmpi.benchmarks.report.Measure;

/// Measures how much of a non-blocking collective runs beside a computation between its start and its end.
///
/// As OSU's benchmarks do it: the collective alone first; then, with a computation that takes as long, both. Times are the
/// means of all ranks.
public final class Overlapping {
    private static final long TRIAL_CALLS = 5;
    private static final long LEAST_CALLS = 10;

    private final Ensemble ensemble;
    private final Settings settings;
    private final Computation computation = new Computation();

    /// @param settings how long, or with `--iterations` how often, each is measured
    public Overlapping(Ensemble ensemble, Settings settings) {
        this.ensemble = ensemble;
        this.settings = settings;
    }

    /// Measure all cases, in percent from 0 to 100. Collective.
    public void measure(Cases cases, Conductor.Listener listener) {
        for (Case one : cases.all()) {
            listener.line(one.name(), one.bytes(), List.of(new Measure("overlap", "%", percent(one))));
        }
    }

    private double percent(Case one) {
        long calls = settings.iterations().orElseGet(() -> callsFor(one));
        Times alone = repeat(one, calls, 0);
        long units = ensemble.agree(computation.unitsFor(alone.total));
        warmUp(one, calls, units);
        alone = repeat(one, calls, 0);
        Times both = repeat(one, calls, ensemble.agree(computation.unitsFor(alone.total)));
        return Exchange.overlap(alone.total, both.total, both.computing);
    }

    private long callsFor(Case one) {
        double each = Math.max(1, repeat(one, TRIAL_CALLS, 0).total);
        return ensemble.agree(Math.max(LEAST_CALLS, (long) (settings.millis() * 1e6 / each)));
    }

    /// Both ways in turn, since the compiler looks at both.
    private void warmUp(Case one, long calls, long units) {
        Settling settling = new Settling(0);
        while (settings.warmUp().isEmpty() && !ensemble.agree(settling.isOver())) {
            Times alone = repeat(one, calls, 0);
            Times both = repeat(one, calls, units);
            settling.add(calls, (long) ((alone.total + both.total) * calls));
        }
    }

    /// Nanoseconds a call, means of all ranks.
    ///
    /// @param total     from the start to the end
    /// @param computing the part of it spent computing
    private record Times(double total, double computing) {
    }

    private Times repeat(Case one, long calls, long units) {
        long total = 0;
        long computing = 0;
        for (long i = 0; i < calls; i++) {
            ensemble.barrier();
            long start = System.nanoTime();
            Request request = one.start();
            long before = System.nanoTime();
            computation.run(units);
            computing += System.nanoTime() - before;
            request.await();
            total += System.nanoTime() - start;
        }
        return new Times(ensemble.mean((double) total / calls), ensemble.mean((double) computing / calls));
    }

    @Override
    public String toString() {
        return "overlapping, computed " + computation.value();
    }
}
