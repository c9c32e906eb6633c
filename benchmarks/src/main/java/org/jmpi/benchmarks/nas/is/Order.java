package org.jmpi.benchmarks.nas.is;

import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Op;

/// Whether all ranks' keys, one rank's behind another's, are in order.
final class Order {
    private static final int TAG = 1;

    private Order() {
    }

    /// How many keys are less than the one ahead of them. Collective.
    static long faults(Communicator world, int[] keys) {
        // A rank without keys passes on what it got, so the largest key so far goes all the way.
        int[] largest = {Integer.MIN_VALUE};
        if (world.rank() > 0) {
            world.recv(Buf.of(largest), world.rank() - 1, TAG);
        }
        long faults = 0;
        for (int key : keys) {
            if (key < largest[0]) {
                faults++;
            }
            largest[0] = key;
        }
        if (world.rank() + 1 < world.size()) {
            world.send(Buf.of(largest), world.rank() + 1, TAG);
        }
        return world.allReduce(faults, Op.SUM);
    }
}
