/// The shapes of topologies: where ranks stand and who their neighbours are. Pure computation.
///
/// ```
/// BalancedDims ── dims ──▶ CartGrid ──┐
///                          Graph ─────┼──▶ spi.Neighbourhood ──▶ collectives
///                          DistGraph ─┘
/// ```
@NullMarked
package org.jmpi.internal.comm.topology;

import org.jspecify.annotations.NullMarked;
