/// What all connections have in common, the launcher's and the ranks'.
///
/// ```
/// accept ──▶ Unproved.enter ──▶ proof ──▶ Unproved.settled ──▶ used, or closed
///                  └ closes the oldest, where too many strangers wait
/// to another host: LineWatch ── each second ──▶ Silence: does its kernel still answer?
/// ```
@NullMarked
package org.jmpi.internal.net;

import org.jspecify.annotations.NullMarked;
