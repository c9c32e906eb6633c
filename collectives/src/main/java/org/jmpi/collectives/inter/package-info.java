/// Algorithms of collectives between two groups (MPI-4.1 §6.2.3): what one gives, the other gets.
///
/// The ranks of both groups are numbered as one, see [Sides]. What is moved goes directly; what is combined meets at
/// place 0 of each group.
///
/// ```
/// place 1 ─┐                                 ┌─▶ place 1
/// place 2 ─┴▶ place 0 ◀── combined ──▶ place 0 ─┴─▶ place 2
/// ```
@NullMarked
package org.jmpi.collectives.inter;

import org.jmpi.collectives.schedule.Sides;
import org.jspecify.annotations.NullMarked;
