package org.jmpi.conformance.collectives;

import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.Region;

/// The ranks of one communicator, each with another kind of memory.
record Team(Rank me, Communicator comm) {

    static Team world(Rank me) {
        return new Team(me, me.world());
    }

    int rank() {
        return comm.rank();
    }

    int size() {
        return comm.size();
    }

    /// What member `rank` contributes to the call `key`.
    byte[] data(int rank, long key, int bytes) {
        return me.data(100 * key + rank, bytes);
    }

    /// A poisoned region in this rank's kind of memory, another one at each `turn`.
    Region region(int turn, long bytes) {
        return region(turn, Datatype.BYTE, bytes);
    }

    Region region(int turn, Datatype element, long bytes) {
        return me.region(Memory.HEAP.next(comm.rank() + Math.abs(turn % 3)), element, bytes);
    }

    /// A region that holds this rank's contribution.
    Region mine(int turn, long key, int bytes) {
        return region(turn, bytes).fill(data(rank(), key, bytes));
    }

    /// The contributions of all members, one after the other.
    byte[] everyone(long key, int bytes) {
        byte[] all = new byte[size() * bytes];
        for (int rank = 0; rank < size(); rank++) {
            System.arraycopy(data(rank, key, bytes), 0, all, rank * bytes, bytes);
        }
        return all;
    }
}
