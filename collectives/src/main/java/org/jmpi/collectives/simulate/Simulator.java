package org.jmpi.collectives.simulate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.EndsWithRing;
import org.jmpi.collectives.schedule.Problem;

/// Says how long an algorithm takes.
///
/// @param network what messages cost
/// @param perHost ranks on a host
public record Simulator(Network network, int perHost) {
    /// Steps of ranks that share programs: some 20 ns each.
    private static final long MOST_SHARED_STEPS = 2_500_000_000L;
    /// Steps of ranks with programs of their own: made, kept and run in some 150 ns and 8 bytes each.
    private static final long MOST_OWN_STEPS = 300_000_000L;

    /// Check the values.
    public Simulator {
        if (perHost < 1) {
            throw new IllegalArgumentException("a host has 1 rank or more: perHost=" + perHost + "; give another");
        }
    }

    /// Simulate, as far as the number of steps allows.
    ///
    /// Where ranks do the same only if all parts are equal, and the parts aren't, the nearest lengths that make
    /// them so bound the time from both sides: no message takes longer where it is shorter. An algorithm that
    /// ends with a ring is bounded by that ring, begun earlier and later.
    ///
    /// @throws IllegalArgumentException where the question can't be asked; see [Question#problems]
    public Outcome time(Algorithm algorithm, Question question) {
        if (question.ranks() > Code.MOST_RANKS) {
            throw new IllegalArgumentException(
                    "too many ranks to simulate: ranks=" + question.ranks() + "; give at most "
                            + Code.MOST_RANKS);
        }
        Optional<String> refusal = algorithm.refusal(question.problems(perHost).apply(0));
        if (refusal.isPresent()) {
            return new Outcome.None(refusal.get());
        }
        Run exact = prepare(algorithm, question);
        return way(algorithm, question, exact).<Outcome>map(Supplier::get)
                .orElseGet(() -> new Outcome.None(
                        "about " + exact.steps() + " steps, more than " + exact.most() + " that fit into a minute"
                                + (exact.isShared ? "" : "; no two ranks do the same")));
    }

    /// Whether [#time] will have an answer: known without working it out.
    boolean answers(Algorithm algorithm, Question question) {
        return algorithm.refusal(question.problems(perHost).apply(0)).isEmpty()
                && way(algorithm, question, prepare(algorithm, question)).isPresent();
    }

    private Optional<Supplier<Outcome.Time>> way(Algorithm algorithm, Question question, Run exact) {
        if (exact.fits()) {
            return Optional.of(() -> Outcome.Time.exactly(exact.nanos()));
        }
        if (question.splits()) {
            Run low = prepare(algorithm, question.roundedDown());
            Run high = prepare(algorithm, question.roundedUp());
            if (low.fits() && high.fits()) {
                return Optional.of(() -> new Outcome.Time(low.nanos(), high.nanos()));
            }
        }
        var ring = new RingBounds(this, question.ranks());
        return algorithm instanceof EndsWithRing ends && ring.serve(MOST_SHARED_STEPS)
                ? Optional.of(() -> ring.of(ends, question))
                : Optional.empty();
    }

    private Run prepare(Algorithm algorithm, Question question) {
        IntFunction<Problem> problems = question.problems(perHost);
        var hosts = new Placement(question.ranks(), perHost);
        return new Run(algorithm, problems, hosts, Symmetry.of(algorithm, problems, hosts), new Costs(network));
    }

    /// The nanoseconds with every rank simulated from a program of its own, whatever it costs.
    double allRanks(Algorithm algorithm, Question question) {
        IntFunction<Problem> problems = question.problems(perHost);
        return new Run(algorithm, problems, new Placement(question.ranks(), perHost), Symmetry.none(question.ranks()),
                new Costs(network)).nanos();
    }

    /// One simulation, prepared.
    private static final class Run {
        private static final double PICOS_A_NANO = 1e3;
        private static final int SAMPLES = 4;

        private final Algorithm algorithm;
        private final IntFunction<Problem> problems;
        private final Placement hosts;
        private final Symmetry symmetry;
        private final Costs costs;
        private final boolean isShared;
        private final Map<Integer, long[]> shared = new HashMap<>();

        Run(Algorithm algorithm, IntFunction<Problem> problems, Placement hosts, Symmetry symmetry, Costs costs) {
            this.algorithm = algorithm;
            this.problems = problems;
            this.hosts = hosts;
            this.symmetry = symmetry;
            this.costs = costs;
            this.isShared = symmetry.isShared();
        }

        boolean fits() {
            return steps() <= most();
        }

        long most() {
            return isShared ? MOST_SHARED_STEPS : MOST_OWN_STEPS;
        }

        /// About how many steps there are: those of rank 0, often a root, and some others' for the rest.
        long steps() {
            int others = symmetry.members() - 1;
            long steps = 0;
            for (int sample = 1; sample <= (others == 0 ? 0 : SAMPLES); sample++) {
                steps += program((int) ((long) sample * others / SAMPLES)).length;
            }
            return program(0).length + steps * others / SAMPLES;
        }

        double nanos() {
            return new Engine(hosts, symmetry.members(), this::program, costs).run() / PICOS_A_NANO;
        }

        private long[] program(int rank) {
            return isShared ? shared.computeIfAbsent(symmetry.classOf()[rank], _ -> compile(rank))
                    : compile(rank);
        }

        private long[] compile(int rank) {
            return ProgramCompiler.compile(algorithm::emit, problems.apply(rank), costs);
        }
    }
}
