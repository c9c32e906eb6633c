package org.jmpi.benchmarks.scale.laws;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// A law with fitted parameters.
///
/// @param cost      fitted cost on one rank
/// @param deviation root of the mean square of the relative errors, of the cost
/// @param criterion Akaike's information criterion for few observations (AICc): the least fits best
public record Fit(Law law, List<Parameter> parameters, double cost, double deviation, double criterion) {
    /// An error below this can't be told from a perfect fit.
    private static final double PERFECT = 1e-12;

    static Fit of(Law law, List<Parameter> parameters, double cost, List<Observation> observations) {
        Fit unjudged = new Fit(law, parameters, cost, 0, 0);
        double squares = 0;
        for (Observation observation : observations) {
            double error = Math.log(observation.cost() * unjudged.speedUp(observation.ranks())
                    / (cost * observation.ranks()));
            squares += error * error;
        }
        double n = observations.size();
        double mean = Math.max(PERFECT * PERFECT, squares / n);
        // The error's own variance is a parameter, too.
        double k = parameters.size() + 2;
        double few = n - k - 1 > 0 ? 2 * k * (k + 1) / (n - k - 1) : Double.POSITIVE_INFINITY;
        return new Fit(law, parameters, cost, Math.sqrt(squares / n), n * Math.log(mean) + 2 * k + few);
    }

    /// The criterion for people: there is none where observations are fewer than it needs.
    public String criterionText() {
        return Double.isFinite(criterion) ? String.format(Locale.ROOT, "%.1f", criterion) : "needs more runs";
    }

    /// The speed-up that the law gives a number of ranks.
    public double speedUp(int ranks) {
        return law.speedUp(ranks, parameters.stream().mapToDouble(each -> each.estimate().value()).toArray());
    }

    /// The largest speed-up that any number of ranks can reach; nothing where there is no such bound.
    public OptionalDouble ceiling() {
        double sigma = value(0);
        return switch (law) {
            case AMDAHL -> sigma > 0 ? OptionalDouble.of(Math.max(1, 1 / sigma)) : OptionalDouble.empty();
            case GUSTAFSON -> sigma >= 1 ? OptionalDouble.of(1) : OptionalDouble.empty();
            case USL -> {
                OptionalDouble best = bestRanks();
                yield best.isPresent() ? OptionalDouble.of(speedUp((int) Math.round(best.getAsDouble())))
                        : OptionalDouble.empty();
            }
        };
    }

    /// The number of ranks from which on more cost time; nothing where the law or its parameters know none.
    public OptionalDouble bestRanks() {
        if (law != Law.USL || value(1) <= 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.max(1, Math.sqrt(Math.max(0, 1 - value(0)) / value(1))));
    }

    private double value(int number) {
        return parameters.get(number).estimate().value();
    }
}
