/// What all that accept connections have in common, launcher and ranks.
///
/// ```
/// accept ──▶ Unproved.enter ──▶ proof ──▶ Unproved.settled ──▶ used, or closed
///                  └ closes the oldest, where too many strangers wait
/// ```
@NullMarked
package org.jmpi.internal.net;

import org.jspecify.annotations.NullMarked;
