/**
 * Collective operations: barrier, broadcast, reduce, all-to-all and their kin.
 *
 * <p>A collective is data. An algorithm is a pure function of the problem and the rank that yields a schedule:
 * rounds of send, receive, reduce and copy. The blocking, non-blocking and persistent forms all run that
 * schedule through one executor, driven by the library's ordinary progress, with no thread per operation. The
 * same definition is what the verifier runs symbolically, to prove who ends up with what for every group size,
 * and what the simulator runs under a cost model for groups far larger than any test machine.
 *
 * <p>Which algorithm serves which case is an ordered list of rules. A rule may look only at what the standard
 * makes equal on every rank (operation, size, commutativity, the map of hosts); otherwise ranks would choose
 * differently and hang. This module plugs itself into the core as a service provider, so a program imports
 * nothing from here.
 */
@NullMarked
package org.jmpi.collectives;

import org.jspecify.annotations.NullMarked;
