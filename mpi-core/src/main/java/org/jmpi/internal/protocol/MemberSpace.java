package org.jmpi.internal.protocol;

import java.lang.foreign.MemorySegment;
import java.util.function.BooleanSupplier;
import org.jmpi.internal.transport.PieceWriter;
import org.jmpi.internal.transport.SharedArea;
import org.jmpi.spi.SharedSpace;
import org.jmpi.spi.SharedWriter;

/// A shared area as the members of one communicator see it.
final class MemberSpace implements SharedSpace {
    private final SharedArea area;
    private final Peers peers;
    private final int[] members;

    /// @param members world ranks
    MemberSpace(SharedArea area, Peers peers, int[] members) {
        this.area = area;
        this.peers = peers;
        this.members = members.clone();
    }

    @Override
    public long allocate(long bytes) {
        return area.allocate(bytes);
    }

    @Override
    public MemorySegment at(long offset, long bytes) {
        return area.at(offset, bytes);
    }

    @Override
    public SharedWriter writer() {
        return new PieceWriter();
    }

    @Override
    public void free(long offset, BooleanSupplier unused) {
        area.free(offset, unused);
    }

    @Override
    public void ring(int rank) {
        area.ring(members[rank]);
    }

    @Override
    public boolean hasClosed(int rank) {
        return peers.get(members[rank]).isClosed();
    }
}
