package org.jmpi.collectives.schedule;

/// An algorithm that tells which ranks do the same.
///
/// A cost model can then look at one rank of each class. Worth it where schedules have Θ(p) rounds, or many
/// segments; the others are short enough to look at each rank's.
public interface RankClasses extends Algorithm {

    /// The class of the problem's rank: any number.
    ///
    /// Ranks of one class do the same steps with the same lengths in the same rounds, with peers as far on round
    /// the circle. Where the bytes lie may differ. The tests check this, for all sizes up to some hundreds.
    int rankClass(Problem problem);
}
