package org.jmpi.conformance.collectives;

import java.util.List;
import org.jmpi.conformance.Bodies;
import org.jmpi.conformance.BodyCase;

/// Lists the bodies that need the collectives module.
public final class CollectiveBodies {

    private CollectiveBodies() {
    }

    /// All of them.
    public static List<BodyCase> all() {
        return Bodies.of(List.of(BarrierBodies.class, BroadcastBodies.class, GatherBodies.class,
                ScatterBodies.class,
                AllGatherBodies.class, AllToAllBodies.class, ReduceBodies.class, ReduceScatterBodies.class,
                ScanBodies.class, ScalarBodies.class, DerivedBodies.class, ContextBodies.class,
                MisuseBodies.class, FormBodies.class, OutstandingBodies.class,
                PersistentCollectiveBodies.class, RequestBodies.class, LocalBodies.class, EmptyBodies.class,
                CommunicatorBodies.class, NeighborGridBodies.class, NeighborGraphBodies.class,
                InterMovementBodies.class, InterReductionBodies.class, ReproducibleBodies.class,
                FixedOrderBodies.class));
    }
}
