/// Which message goes to which receive (MPI-4.1 §3.5).
///
/// One [Matcher] a context. Posted receives and unexpected messages are found in O(1) by (source, tag); wildcards fall back
/// to arrival order. Everything here is called with the engine's lock held.
@NullMarked
package org.jmpi.internal.match;

import org.jspecify.annotations.NullMarked;
