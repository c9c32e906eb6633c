package org.jmpi.collectives.schedule;

/// An algorithm that hands data on along all ranks in their order round the circle, up or down.
///
/// The two ends are classes of their own, the ranks between them one class. A rank receives from the one before
/// only, and sends to the next one only. Then a cost model can look at one rank after the other: what goes in and
/// what comes out of it are lists of times.
public interface Relay extends RankClasses {
}
