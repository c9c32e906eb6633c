package org.jmpi.collectives.simulate;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.EndsWithRing;
import org.jmpi.collectives.schedule.LedHosts;
import org.jmpi.collectives.schedule.Pipelined;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Relay;

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
    /// Exact are all ranks run by themselves, ranks that stand for others, and what repeats ([ChainRun], [HostRuns],
    /// [PipelineRun]). Where ranks do the same only if all parts are equal, and the parts aren't, the nearest lengths
    /// that make them so bound the time from both sides: no message takes longer where it is shorter. An algorithm
    /// that ends with a ring is bounded by that ring, begun earlier and later.
    ///
    /// @throws IllegalArgumentException where the question can't be asked; see [Question#problems]
    public Outcome time(Algorithm algorithm, Question question) {
        if (question.ranks() > Code.MOST_RANKS) {
            throw new IllegalArgumentException(
                    "too many ranks to simulate: ranks=" + question.ranks() + "; give at most "
                            + Code.MOST_RANKS);
        }
        Optional<String> refusal = algorithm.refusal(question.problems(perHost).apply(0));
        return refusal.<Outcome>map(Outcome.None::new)
                .orElseGet(() -> shortcut(algorithm, question).or(() -> way(algorithm, question))
                        .<Outcome>map(Supplier::get)
                        .orElseGet(() -> tooLong(programs(algorithm, question))));
    }

    /// Whether [#time] will have an answer: known without working it out.
    boolean answers(Algorithm algorithm, Question question) {
        return algorithm.refusal(question.problems(perHost).apply(0)).isEmpty()
                && (shortcut(algorithm, question).isPresent() || way(algorithm, question).isPresent());
    }

    /// What repeats, along the ranks or the segments, or from host to host.
    private Optional<Supplier<Outcome>> shortcut(Algorithm algorithm, Question question) {
        if (question.ranks() == 1) {
            return Optional.empty();
        }
        return switch (algorithm) {
            case Relay relay -> Optional.of(() -> along(programs(relay, question)));
            case LedHosts led -> {
                var hosts = new Placement(question.ranks(), perHost);
                var runs = new HostRuns(led, question.problems(perHost), hosts, new Costs(network));
                yield runs.leadersSteps() > MOST_OWN_STEPS ? Optional.empty()
                        : Optional.of(() -> exactly(runs.run()));
            }
            case Pipelined pipelined -> {
                Pipe pipe = Pipe.of(pipelined, question, question.problems(perHost).apply(0));
                yield pipe.isShorter() ? Optional.of(() -> through(pipelined, pipe, programs(pipelined, question)))
                        : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static Outcome along(Programs programs) {
        OptionalLong picos = new ChainRun(programs).run(MOST_SHARED_STEPS);
        return picos.isPresent() ? exactly(picos.getAsLong()) : tooLong(programs);
    }

    private Outcome through(Pipelined algorithm, Pipe pipe, Programs programs) {
        OptionalLong picos = new PipelineRun(algorithm, pipe, pipe.question().problems(perHost), programs.symmetry(),
                programs.hosts(), programs.costs()).run(MOST_SHARED_STEPS);
        return picos.isPresent() ? exactly(picos.getAsLong()) : tooLong(programs);
    }

    private static Outcome exactly(long picos) {
        return Outcome.Time.exactly(picos / Costs.PICOS_A_NANO);
    }

    private static Outcome tooLong(Programs programs) {
        return new Outcome.None("about " + programs.steps() + " steps, more than " + most(programs)
                + " that fit into a minute" + (programs.isShared() ? "" : "; no two ranks do the same"));
    }

    private Optional<Supplier<Outcome>> way(Algorithm algorithm, Question question) {
        Programs exact = programs(algorithm, question);
        if (fits(exact)) {
            return Optional.of(() -> Outcome.Time.exactly(nanos(exact)));
        }
        if (question.splits() && !hasSegments(algorithm)) {
            Programs low = programs(algorithm, question.roundedDown());
            Programs high = programs(algorithm, question.roundedUp());
            if (fits(low) && fits(high)) {
                return Optional.of(() -> new Outcome.Time(nanos(low), nanos(high)));
            }
        }
        var ring = new RingBounds(this, question.ranks());
        return algorithm instanceof EndsWithRing ends && ring.serve(MOST_SHARED_STEPS)
                ? Optional.of(() -> ring.of(ends, question))
                : Optional.empty();
    }

    /// Whether another length may make another number of segments; then times don't rise with lengths.
    static boolean hasSegments(Algorithm algorithm) {
        return algorithm instanceof Relay || algorithm instanceof Pipelined;
    }

    private static boolean fits(Programs programs) {
        return programs.steps() <= most(programs);
    }

    private static long most(Programs programs) {
        return programs.isShared() ? MOST_SHARED_STEPS : MOST_OWN_STEPS;
    }

    private Programs programs(Algorithm algorithm, Question question) {
        IntFunction<Problem> problems = question.problems(perHost);
        var hosts = new Placement(question.ranks(), perHost);
        return new Programs(algorithm::emit, problems, hosts, Symmetry.of(algorithm, problems, hosts),
                new Costs(network));
    }

    private static double nanos(Programs programs) {
        return new Engine(programs.hosts(), programs.symmetry().members(), programs::of, programs.costs()).run()
                / Costs.PICOS_A_NANO;
    }

    /// The nanoseconds with every rank simulated from a program of its own, whatever it costs.
    double allRanks(Algorithm algorithm, Question question) {
        return nanos(new Programs(algorithm::emit, question.problems(perHost), new Placement(question.ranks(), perHost),
                Symmetry.none(question.ranks()), new Costs(network)));
    }
}
