package org.jmpi.benchmarks.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Turns measurements into verdicts.
final class RowJudge {
    private final Measurements measurements;

    RowJudge(Measurements measurements) {
        this.measurements = measurements;
    }

    /// Judge one row.
    RowResult judge(Row row) {
        Optional<Spread> ratio = ratio(row, round -> reference(row, round));
        Verdict verdict = ratio
                .map(r -> Verdict.of(r.count(), row.direction().meets(r.median(), row.goal())))
                .orElse(Verdict.NOT_MEASURED);
        return new RowResult(row, measurements.unit(row.workload(), row.series(), row.metric()), ratio, verdict,
                values(row), ratios(row), limits(row));
    }

    /// jmpi's value over another one, of all rounds that have both.
    private Optional<Spread> ratio(Row row, IntFunction<OptionalDouble> other) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < measurements.rounds(); round++) {
            OptionalDouble own = value(PeerName.JMPI, row, round);
            OptionalDouble theirs = other.apply(round);
            if (own.isPresent() && theirs.isPresent() && theirs.getAsDouble() > 0) {
                ratios.add(own.getAsDouble() / theirs.getAsDouble());
            }
        }
        return spread(ratios.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// The best of the reference's peers in one round.
    private OptionalDouble reference(Row row, int round) {
        Reference reference = row.reference();
        if (reference.peers().isEmpty()) {
            return OptionalDouble.of(1);
        }
        OptionalDouble best = reference.peers()
                .stream()
                .map(who -> value(who, row.workload(), round, reference.seriesFor(row.series()),
                        reference.metricFor(row.metric())))
                .flatMapToDouble(OptionalDouble::stream)
                .reduce(row.direction()::better);
        return best.isPresent() ? OptionalDouble.of(best.getAsDouble() + reference.plus()) : best;
    }

    private OptionalDouble value(PeerName who, Row row, int round) {
        return value(who, row.workload(), round, row.series(), row.metric());
    }

    private OptionalDouble value(PeerName who, Workload workload, int round, String series, String metric) {
        return measurements.find(who, workload, round, series, metric)
                .stream()
                .mapToDouble(Sample::value)
                .findFirst();
    }

    private Map<PeerName, Spread> values(Row row) {
        Map<PeerName, Spread> values = new EnumMap<>(PeerName.class);
        for (PeerName who : PeerName.values()) {
            spread(measurements.values(who, row.workload(), row.series(), row.metric()))
                    .ifPresent(spread -> values.put(who, spread));
        }
        return values;
    }

    private Map<PeerName, Spread> ratios(Row row) {
        Map<PeerName, Spread> ratios = new EnumMap<>(PeerName.class);
        IntStream.range(1, PeerName.values().length)
                .mapToObj(i -> PeerName.values()[i])
                .forEach(who -> ratio(row, round -> value(who, row, round))
                        .ifPresent(spread -> ratios.put(who, spread)));
        return ratios;
    }

    private List<String> limits(Row row) {
        List<String> texts = new ArrayList<>();
        for (Limit limit : row.limits()) {
            List<Sample> samples = measurements.limits(limit);
            spread(samples.stream().mapToDouble(Sample::value).toArray()).ifPresent(spread -> texts
                    .add(limit.text() + " " + Quantity.of(spread.median(), samples.getFirst().unit())));
        }
        return texts;
    }

    private static Optional<Spread> spread(double[] values) {
        return values.length == 0 ? Optional.empty() : Optional.of(Spread.of(values));
    }
}
