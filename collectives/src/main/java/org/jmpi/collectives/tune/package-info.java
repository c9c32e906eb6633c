/// Measures collectives on the ranks that are there, and writes rules by what was fastest.
///
/// ```
/// Tuner: operation × ranks × bytes × algorithm ──▶ ForcedCommunicator, RealCall ── Stopwatch ──▶ Choice*
///                                                                                                │
///                                       -Djmpi.coll.rules=FILE ◀── select.RuleFile's format ◀── RuleText
/// ```
///
/// All ranks call in here together; the numbers that decide are agreed on, so that all go the same way.
@NullMarked
package org.jmpi.collectives.tune;

import org.jspecify.annotations.NullMarked;
