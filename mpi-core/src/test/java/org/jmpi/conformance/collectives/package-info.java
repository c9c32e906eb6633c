/// The same for collectives: every operation against a plain computation of what it should give.
///
/// All data is seeded, so each rank computes what every other one contributes and compares its whole result,
/// gaps and guards included, without sending anything for the check. Each rank uses another kind of memory.
/// These bodies need the collectives module on the class path; `CollectiveBodies` lists them.
@NullMarked
package org.jmpi.conformance.collectives;

import org.jspecify.annotations.NullMarked;
