package org.jmpi.samples.defects;

import org.jmpi.internal.bootstrap.InProcessJob.RankProgram;

/// A program that is wrong, and the same put right.
///
/// @param name    what is wrong
/// @param ranks   on which both run
/// @param check   value of `jmpi.check` that finds it; `local` where every run does
/// @param wrong   the program with the defect
/// @param verdict what jmpi says of it
/// @param right   the program without
public record Defect(String name, int ranks, String check, RankProgram wrong, Verdict verdict, RankProgram right) {
    private static final String EVERY_RUN = "local";

    /// Begin to describe a defect of two ranks that every run finds.
    static Named named(String name) {
        return new Named(name, 2, EVERY_RUN);
    }

    /// A defect with a name.
    record Named(String name, int ranks, String check) {

        Named onRanks(int number) {
            return new Named(name, number, check);
        }

        /// Have it found with `-Djmpi.check=`.
        Named foundBy(String value) {
            return new Named(name, ranks, value);
        }

        Wrong wrong(RankProgram program) {
            return new Wrong(this, program);
        }
    }

    /// A defect with its program.
    record Wrong(Named named, RankProgram program) {

        Judged is(Verdict verdict) {
            return new Judged(this, verdict);
        }
    }

    /// A defect with its verdict.
    record Judged(Wrong wrong, Verdict verdict) {

        Defect right(RankProgram program) {
            Named named = wrong.named;
            return new Defect(named.name, named.ranks, named.check, wrong.program, verdict, program);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
