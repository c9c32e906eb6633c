package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Mpi;
import org.jmpi.Request;
import org.jmpi.Status;

/// One rank inside a body: its world, its memory, and data that all ranks know. Thread-safe but for
/// allocation.
public final class Rank {
    private final Mpi mpi;
    private final Control control;
    private final Memory memory;
    private final long seed;
    private final List<MemorySegment> shared = new ArrayList<>();

    Rank(Mpi mpi, Control control, Memory memory, long seed) {
        this.mpi = mpi;
        this.control = control;
        this.memory = memory;
        this.seed = seed;
    }

    /// This rank's library.
    public Mpi mpi() {
        return mpi;
    }

    /// All ranks.
    public Communicator world() {
        return mpi.world();
    }

    /// Own rank in the world.
    public int rank() {
        return world().rank();
    }

    /// Number of ranks in the world.
    public int size() {
        return world().size();
    }

    /// Whether this is rank 0.
    public boolean isFirst() {
        return rank() == 0;
    }

    /// Whether this is the highest rank.
    public boolean isLast() {
        return rank() == last();
    }

    /// The highest rank.
    public int last() {
        return size() - 1;
    }

    /// The kind of memory of this run.
    public Memory memory() {
        return memory;
    }

    /// Flags and barriers that no receive of a body can see.
    public Control control() {
        return control;
    }

    /// Random numbers, the same on all ranks for one `key`.
    public SplittableRandom random(long key) {
        return new SplittableRandom(Data.mix(seed, key));
    }

    /// Random bytes, the same on all ranks for one `key`.
    public byte[] data(long key, int length) {
        return Data.bytes(Data.mix(seed, key), length);
    }

    /// A poisoned region of this run's kind of memory.
    public Region region(long bytes) {
        return region(memory, bytes);
    }

    /// A poisoned region of bytes.
    public Region region(Memory kind, long bytes) {
        return Region.of(this, kind, Datatype.BYTE, bytes, 0);
    }

    /// A poisoned region for elements of a primitive type; `bytes` long.
    public Region region(Memory kind, Datatype element, long bytes) {
        return Region.of(this, kind, element, bytes, 0);
    }

    /// A region that holds [#data].
    public Region filled(long key, int bytes) {
        return region(bytes).fill(data(key, bytes));
    }

    /// Send the data of `key`, blocking.
    public void send(int dest, int tag, long key, int bytes) {
        world().send(filled(key, bytes).buf(), dest, tag);
    }

    /// Receive into a region with 32 bytes to spare and check status and every byte.
    public void recv(int source, int tag, long key, int bytes) {
        Region region = region(bytes + 32L);
        Status status = world().recv(region.buf(), source, tag);
        assertThat(status).isEqualTo(new Status(source, tag, bytes, false, null));
        region.expect(data(key, bytes));
    }

    /// Wait for all, whatever their statuses.
    public static void finish(Request... requests) {
        assertThat(Request.awaitAll(requests)).hasSize(requests.length);
    }

    MemorySegment allocate(Memory kind, Datatype element, long bytes) {
        MemorySegment segment = kind.allocate(mpi, element, bytes);
        if (kind == Memory.SHARED) {
            shared.add(segment);
        }
        return segment;
    }

    void release() {
        shared.forEach(mpi::free);
        shared.clear();
    }
}
