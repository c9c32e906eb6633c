package org.jmpi.benchmarks.scale.laws;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A law of scaling: what speed-up a number of ranks brings.
public enum Law {
    /// A part of the work is serial: s = n / (1 + σ (n - 1)). G. Amdahl, AFIPS 1967.
    AMDAHL("Amdahl", new String[]{"σ"}, new String[]{"serial part"}) {
        @Override
        double[] row(int ranks, double cost) {
            return new double[]{1 / cost, (ranks - 1) / cost};
        }

        @Override
        double speedUp(int ranks, double... ratios) {
            return ranks / (1 + ratios[0] * (ranks - 1));
        }
    },

    /// Each rank but the first adds the same: s = n - α (n - 1). J. Gustafson, CACM 31(5), 1988.
    GUSTAFSON("Gustafson", new String[]{"α"}, new String[]{"serial part of the time"}) {
        /// The inverse cost is linear here; times the cost, all equations have 1 on the other side.
        @Override
        double[] row(int ranks, double cost) {
            return new double[]{cost, -cost * (ranks - 1) / ranks};
        }

        @Override
        double speedUp(int ranks, double... ratios) {
            return ranks - ratios[0] * (ranks - 1);
        }
    },

    /// Ranks wait for shared things and for each pair's agreement: s = n / (1 + σ (n - 1) + κ n (n - 1)). N. Gunther,
    /// *Guerrilla Capacity Planning*, 2007.
    USL("Universal Scalability", new String[]{"σ", "κ"}, new String[]{"contention", "coherence"}) {
        @Override
        double[] row(int ranks, double cost) {
            return new double[]{1 / cost, (ranks - 1) / cost, ranks * (ranks - 1.0) / cost};
        }

        @Override
        double speedUp(int ranks, double... ratios) {
            return ranks / (1 + ratios[0] * (ranks - 1) + ratios[1] * ranks * (ranks - 1));
        }
    };

    private final String title;
    private final String[] names;
    private final String[] meanings;

    Law(String title, String[] names, String[] meanings) {
        this.title = title;
        this.names = names;
        this.meanings = meanings;
    }

    /// The coefficients of an equation that comes to 1.
    abstract double[] row(int ranks, double cost);

    /// The speed-up that parameters give.
    abstract double speedUp(int ranks, double... ratios);

    /// Its usual name.
    public String title() {
        return title;
    }

    /// Fit the parameters, and the cost on one rank, to at least one more observation than there are of these.
    ///
    /// @return nothing where there are too few observations, or too few different numbers of ranks
    public Optional<Fit> fit(List<Observation> observations) {
        int unknown = names.length + 1;
        if (observations.size() <= unknown
                || observations.stream().mapToInt(Observation::ranks).distinct().count() < unknown) {
            return Optional.empty();
        }
        double[][] rows = observations.stream()
                .map(observation -> row(observation.ranks(), observation.cost()))
                .toArray(double[][]::new);
        double[] ones = new double[rows.length];
        Arrays.fill(ones, 1);
        return Optional.of(fit(new LeastSquares(rows, ones), observations));
    }

    private Fit fit(LeastSquares solution, List<Observation> observations) {
        Parameter[] parameters = new Parameter[names.length];
        for (int i = 0; i < names.length; i++) {
            parameters[i] = new Parameter(names[i], meanings[i], solution.ratio(i + 1));
        }
        double first = solution.coefficient(0);
        return Fit.of(this, List.of(parameters), this == GUSTAFSON ? 1 / first : first, observations);
    }
}
