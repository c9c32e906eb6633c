package org.jmpi.samples.heat;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Request;

/// Trades the edges of a block with the four neighbours', so that the halo shows what they have.
///
/// A row lies in one piece; a column is a [Datatype#vector] of one cell a row. The same eight messages go in
/// every step, so they are persistent requests: made once for each of the block's two copies, then only
/// started and awaited. Neighbours beyond the plate are PROC_NULL: nothing is sent there, and the halo keeps
/// the plate's edge.
public final class Halo {
    private static final int UP_TAG = 1;
    private static final int DOWN_TAG = 2;
    private static final int LEFT_TAG = 3;
    private static final int RIGHT_TAG = 4;

    private final Communicator ranks;
    private final Decomposition cut;
    private final Block block;
    private final Datatype column;
    private final Request[][] requestsOfCopy;

    /// Prepare the messages of this rank's block.
    public Halo(Communicator ranks, Decomposition cut, Block block) {
        this.ranks = ranks;
        this.cut = cut;
        this.block = block;
        column = Datatype.vector(block.rows, 1, block.stride, Datatype.DOUBLE);
        requestsOfCopy = new Request[][]{requests(block.copy(0)), requests(block.copy(1))};
    }

    /// Bring the halo of the block's current cells up to date. Blocks until all four neighbours have sent
    /// theirs.
    public void exchange() {
        Request[] requests = requestsOfCopy[block.currentCopy()];
        Request.startAll(requests);
        Request.awaitAll(requests);
    }

    /// Free the messages.
    public void free() {
        for (Request[] requests : requestsOfCopy) {
            for (Request request : requests) {
                request.free();
            }
        }
    }

    private Request[] requests(double[] cells) {
        int bottom = block.rows - 1;
        int right = block.columns - 1;
        List<Request> requests = new ArrayList<>();
        trade(requests, -1, 0, UP_TAG, DOWN_TAG, row(cells, 0), row(cells, -1));
        trade(requests, 1, 0, DOWN_TAG, UP_TAG, row(cells, bottom), row(cells, bottom + 1));
        trade(requests, 0, -1, LEFT_TAG, RIGHT_TAG, column(cells, 0), column(cells, -1));
        trade(requests, 0, 1, RIGHT_TAG, LEFT_TAG, column(cells, right), column(cells, right + 1));
        return requests.toArray(Request[]::new);
    }

    /// Add the pair of messages with one neighbour; a tag tells the way that a message goes.
    private void trade(List<Request> requests, int down, int right, int sendTag, int receiveTag, Buf edge,
            Buf halo) {
        int neighbour = cut.neighbour(ranks.rank(), down, right);
        requests.add(ranks.recvInit(halo, neighbour, receiveTag));
        requests.add(ranks.sendInit(edge, neighbour, sendTag));
    }

    private Buf row(double[] cells, int row) {
        return Buf.of(cells, block.index(row, 0), block.columns);
    }

    private Buf column(double[] cells, int column) {
        long firstByte = (long) block.index(0, column) * Double.BYTES;
        return Buf.of(MemorySegment.ofArray(cells).asSlice(firstByte), this.column, 1);
    }
}
