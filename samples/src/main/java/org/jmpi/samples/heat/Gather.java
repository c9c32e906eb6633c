package org.jmpi.samples.heat;

import java.lang.foreign.MemorySegment;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Request;

/// Brings the blocks together in one array on rank 0.
///
/// Both sides describe where the cells lie by a [Datatype#subarray]: in the block without its halo, and in
/// the whole field. No one packs anything by hand.
public final class Gather {
    private static final int ROOT = 0;
    private static final int FIELD_TAG = 5;

    private Gather() {
    }

    /// Collect the field. Collective.
    ///
    /// @return size × size temperatures, row by row, on rank 0; an empty array elsewhere
    public static double[] toRoot(Communicator ranks, Decomposition cut, Block block) {
        Request send = ranks.isend(inner(block), ROOT, FIELD_TAG);
        double[] field = ranks.rank() == ROOT ? receive(ranks, cut) : new double[0];
        send.await();
        return field;
    }

    private static double[] receive(Communicator ranks, Decomposition cut) {
        double[] field = new double[Math.multiplyExact(cut.size(), cut.size())];
        Request[] requests = new Request[ranks.size()];
        for (int rank = 0; rank < requests.length; rank++) {
            requests[rank] = ranks.irecv(part(field, cut, rank), rank, FIELD_TAG);
        }
        Request.awaitAll(requests);
        return field;
    }

    private static Buf inner(Block block) {
        int[] whole = {block.rows + 2, block.stride};
        int[] inside = {block.rows, block.columns};
        return box(block.cells(), whole, inside, new int[]{1, 1});
    }

    private static Buf part(double[] field, Decomposition cut, int rank) {
        int[] whole = {cut.size(), cut.size()};
        int[] inside = {cut.rowsOf(rank), cut.columnsOf(rank)};
        return box(field, whole, inside, new int[]{cut.firstRow(rank), cut.firstColumn(rank)});
    }

    private static Buf box(double[] cells, int[] whole, int[] inside, int[] corner) {
        Datatype box = Datatype.subarray(whole, inside, corner, Datatype.Order.C, Datatype.DOUBLE);
        return Buf.of(MemorySegment.ofArray(cells), box, 1);
    }
}
