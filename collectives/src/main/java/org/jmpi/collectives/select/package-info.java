/// Which algorithm serves which problem.
///
/// ```
/// -Djmpi.coll.rules=FILE, BuiltInRules ── RuleFile ──▶ Rule* ┐
///                              -Djmpi.coll.<operation>=<name> ┴─▶ Selector.select(Problem) ──▶ Algorithm (one of Algorithms.ALL)
///                                        └─ explain ──▶ Trace (--trace-collectives)
/// ```
///
/// All ranks must choose alike, or they hang: a [Rule] can express only what is equal on all of them.
@NullMarked
package org.jmpi.collectives.select;

import org.jspecify.annotations.NullMarked;
