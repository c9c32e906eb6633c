package org.jmpi.collectives.simulate;

import java.util.Arrays;

/// Messages on their way: for each pair of ranks a queue of times of arrival.
///
/// An open-addressed table of the pairs that have messages now, and linked nodes taken from a pool: millions at
/// once need 24 bytes each and no objects.
final class Channels {
    /// Nothing has been sent.
    static final long NONE = -1;

    private static final long FREE = -1;
    private static final int FIRST_ROOM = 1 << 10;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[FIRST_ROOM];
    private int[] heads = new int[FIRST_ROOM];
    private int[] tails = new int[FIRST_ROOM];
    private int used;
    private long[] values = new long[FIRST_ROOM];
    private int[] next = new int[FIRST_ROOM];
    private int freeNode = -1;
    private int nodes;

    Channels() {
        Arrays.fill(keys, FREE);
    }

    /// Put a time behind those that are in the queue of `key`.
    void put(long key, long value) {
        int node = node(value);
        int slot = find(key);
        if (keys[slot] == key) {
            next[tails[slot]] = node;
            tails[slot] = node;
            return;
        }
        keys[slot] = key;
        heads[slot] = node;
        tails[slot] = node;
        used++;
        if (2 * used > keys.length) {
            grow();
        }
    }

    /// Take the first time of a queue; [#NONE] where it is empty.
    long take(long key) {
        int slot = find(key);
        if (keys[slot] != key) {
            return NONE;
        }
        int node = heads[slot];
        if (node == tails[slot]) {
            remove(slot);
        } else {
            heads[slot] = next[node];
        }
        next[node] = freeNode;
        freeNode = node;
        return values[node];
    }

    private int node(long value) {
        int node = freeNode;
        if (node >= 0) {
            freeNode = next[node];
        } else {
            node = nodes++;
            if (node == values.length) {
                values = Arrays.copyOf(values, 2 * node);
                next = Arrays.copyOf(next, 2 * node);
            }
        }
        values[node] = value;
        return node;
    }

    /// The slot of a key, or the free one where it belongs.
    private int find(long key) {
        int slot = home(key);
        while (keys[slot] != key && keys[slot] != FREE) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private int home(long key) {
        // Receivers, shifts and powers of two of both come in rows: both halves must reach the upper bits.
        return (int) ((key ^ key >>> Integer.SIZE) * SPREAD >>> 1 + Long.numberOfLeadingZeros(keys.length));
    }

    /// Close the hole, so that no mark is left behind: queues come and go by the million.
    private void remove(int slot) {
        int hole = slot;
        int mask = keys.length - 1;
        for (int at = slot + 1 & mask; keys[at] != FREE; at = at + 1 & mask) {
            if (((at - home(keys[at])) & mask) >= ((at - hole) & mask)) {
                move(at, hole);
                hole = at;
            }
        }
        keys[hole] = FREE;
        used--;
    }

    private void move(int from, int to) {
        keys[to] = keys[from];
        heads[to] = heads[from];
        tails[to] = tails[from];
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        int[] oldTails = tails;
        keys = new long[2 * oldKeys.length];
        heads = new int[keys.length];
        tails = new int[keys.length];
        Arrays.fill(keys, FREE);
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != FREE) {
                int slot = find(oldKeys[old]);
                keys[slot] = oldKeys[old];
                heads[slot] = oldHeads[old];
                tails[slot] = oldTails[old];
            }
        }
    }
}
