/// From a user's call to a problem.
///
/// ```
/// CollectiveCall ── CallBinder (checks counts, sizes, op) ──▶ BoundCall = Problem + buffers + Reduction
/// ```
///
/// What can be told wrong on this rank alone is refused here, before anything is sent.
@NullMarked
package org.jmpi.collectives.call;

import org.jspecify.annotations.NullMarked;
