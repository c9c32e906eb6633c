package org.jmpi.internal.transport.shm;

/// Where things stand in the segment that the ranks of one host share. All words are 64-bit little-endian.
///
/// ```
/// 0            header: MAGIC, VERSION, ranks, nonce
/// RANKS_START  one RANK_AREA (4 KiB) a rank:
///                +0    nonce written by the rank when it has mapped the segment
///                +64   bell: 0 awake, 1 asleep on this word's futex
///                +128  WRITERS_WORDS words: bit i set = rank i has written to me
/// then         for each ordered pair (to, from): consumer position, one cache line
/// then         for each ordered pair (to, from): ring of SLOTS slots of 64 B
/// then         for each rank a pool: states of small and large chunks (a word each), small chunks, large chunks
/// then         for each rank a heap: bytes that it gives out, whose books it keeps for itself (`ShmHeap`)
/// ```
///
/// A slot:
///
/// ```
///  63                              32 31       24 23       16 15            0
/// ├──────────────── tag ─────────────┼─ signature ┼─ kind ────┼──── lap ─────┤  word 0, written last (release)
/// ├───────────────────────────── context ────────────────────────────────────┤  word 1
/// ├──────────── payload of 0..48 bytes, or a, b, c, chunk, length ───────────┤  words 2..7
/// ```
///
/// `lap` is (position / SLOTS + 1) mod 2¹⁶: a slot is new when it holds the lap its reader expects. Kinds 0 to 48 are EAGER
/// with that many bytes in the slot; others are those of `Frames`.
final class ShmLayout {
    static final long MAGIC = 0x315f49504d4a5f5fL;
    static final long VERSION = 4;

    static final long MAGIC_OFFSET = 0;
    static final long VERSION_OFFSET = 8;
    static final long RANKS_OFFSET = 16;
    static final long NONCE_OFFSET = 24;

    static final long LINE = 64;
    static final long RANKS_START = 4096;
    static final long RANK_AREA = 4096;
    static final long BELL = 64;
    static final long WRITERS = 128;
    static final int WRITERS_WORDS = 128;
    static final int MAX_RANKS = WRITERS_WORDS * 64;
    private static final int ROOMY_RANKS = 8;
    private static final int MIDDLING_RANKS = 64;

    static final int SLOT_SHIFT = 6;
    static final int SLOTS_SHIFT = 7;
    static final int SLOTS = 1 << SLOTS_SHIFT;
    static final int SLOT_MASK = SLOTS - 1;
    static final long RING = (long) SLOTS << SLOT_SHIFT;
    static final int INLINE_MAX = 48;

    static final int LAP_MASK = 0xffff;
    static final int KIND_SHIFT = 16;
    static final int SIGNATURE_SHIFT = 24;
    static final int TAG_SHIFT = 32;
    static final long CONTEXT = 8;
    static final long ARGS = 16;

    static final int SMALL_CHUNK = 8 << 10;
    static final int LARGE_CHUNK = 32 << 10;
    private static final long ROOMY_HEAP = 16 << 20;
    private static final long SMALL_HEAP = 256 << 10;

    final int ranks;
    final int smallChunks;
    final int largeChunks;
    final long pool;
    private final long positions;
    private final long rings;
    private final long pools;
    private final long heaps;
    /// Bytes of a rank's heap.
    final long heap;
    final long length;

    private ShmLayout(int ranks, int smallChunks, int largeChunks, long heap) {
        this.ranks = ranks;
        this.smallChunks = smallChunks;
        this.largeChunks = largeChunks;
        this.heap = heap;
        pool = largeChunk(largeChunks);
        long pairs = (long) ranks * ranks;
        positions = RANKS_START + ranks * RANK_AREA;
        rings = positions + pages(pairs * LINE);
        pools = rings + pairs * RING;
        heaps = pools + ranks * pool;
        length = heaps + ranks * heap;
    }

    /// Layout of a segment between processes. Chunks are used round and round, and copying through them is several times
    /// faster when one round is larger than the cores' own caches: a line that the other core still holds has to be asked
    /// back, one that has gone to the common cache has not. With many ranks their pools would not fit there either.
    static ShmLayout forHost(int ranks) {
        if (ranks <= ROOMY_RANKS) {
            return new ShmLayout(ranks, 256, 128, ROOMY_HEAP);
        }
        return ranks <= MIDDLING_RANKS ? new ShmLayout(ranks, 64, 32, ROOMY_HEAP) : inProcess(ranks);
    }

    /// Layout with the smallest pools and heaps.
    static ShmLayout inProcess(int ranks) {
        return new ShmLayout(ranks, 32, 16, SMALL_HEAP);
    }

    private static long pages(long bytes) {
        return (bytes + 4095) & -4096L;
    }

    static long rankArea(int rank) {
        return RANKS_START + rank * RANK_AREA;
    }

    long position(int from, int to) {
        return positions + ((long) to * ranks + from) * LINE;
    }

    long ring(int from, int to) {
        return rings + ((long) to * ranks + from) * RING;
    }

    long pool(int rank) {
        return pools + rank * pool;
    }

    long heap(int rank) {
        return heaps + rank * heap;
    }

    long smallState(int chunk) {
        return (long) chunk * Long.BYTES;
    }

    long largeState(int chunk) {
        return smallState(smallChunks + chunk);
    }

    long smallChunk(int chunk) {
        return pages(largeState(largeChunks)) + (long) chunk * SMALL_CHUNK;
    }

    long largeChunk(int chunk) {
        return smallChunk(smallChunks) + (long) chunk * LARGE_CHUNK;
    }

    static int lap(long position) {
        return (int) ((position >>> SLOTS_SHIFT) + 1) & LAP_MASK;
    }
}
