package org.jmpi.internal.comm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.MpiException;
import org.jmpi.internal.match.Matcher;
import org.jmpi.internal.protocol.Engine;
import org.jmpi.internal.protocol.ReceiveOperation;
import org.jmpi.internal.protocol.SendOperation;
import org.jmpi.spi.Payload;

/// The agreement that makes a communicator of another: the first rank gives out the context id, a binomial tree passes it on.
///
/// Groups that don't overlap may share one id, since no rank is in two of them: one id serves all parts of a split.
final class Creation {
    private static final int MOST_IDS = 64;

    private final Engine engine;
    private final GroupImpl group;
    private final long context;
    private final ContextIds ids;
    private final Matcher matcher;
    private final Matcher groupMatcher;
    /// Ids that all ranks know to be next: the first of them, how many, and how many there were in the last message.
    private long nextId;
    private int idsLeft;
    private int idsTold;

    Creation(Engine engine, GroupImpl group, long context, ContextIds ids) {
        this.engine = engine;
        this.group = group;
        this.context = context;
        this.ids = ids;
        int[] members = group.worldRanks();
        matcher = engine.context(context + ContextIds.CREATION, members);
        groupMatcher = engine.context(context + ContextIds.GROUP_CREATION, members);
    }

    /// A new context id, the same on all ranks of the communicator. Collective; sends nothing while ids are left of those
    /// told before, one at first and up to [#MOST_IDS] after many calls.
    long agree() {
        if (idsLeft == 0) {
            idsTold = Math.min(MOST_IDS, Math.max(1, 2 * idsTold));
            long[] first = {group.rank().getAsInt() == 0 ? ids.take(idsTold) : 0};
            passOn(group, context + ContextIds.CREATION, matcher, 0, first);
            nextId = first[0];
            idsLeft = idsTold;
        }
        long id = nextId;
        nextId += ContextIds.APART;
        idsLeft--;
        return id;
    }

    /// A new context id, the same on all ranks of `part`. Collective over `part`.
    long agree(GroupImpl part, int tag) {
        long[] id = {part.rank().getAsInt() == 0 ? ids.take() : 0};
        passOn(part, context + ContextIds.GROUP_CREATION, groupMatcher, tag, id);
        return id[0];
    }

    /// What this rank's part of a split is.
    ///
    /// @param context the new communicator's context
    /// @param members its world ranks in order
    record Part(long context, int[] members) {
    }

    /// Split by color, order by key, then rank. Collective.
    ///
    /// @return this rank's part; empty members where its color is undefined
    Part split(int color, int key) {
        int size = group.size();
        long[] table = new long[1 + 2 * size];
        gather(color, key, table);
        passOn(group, context + ContextIds.CREATION, matcher, 0, table);
        int[] members = color == Communicator.UNDEFINED ? new int[0]
                : IntStream.range(0, size)
                        .filter(rank -> table[1 + 2 * rank] == color)
                        .boxed()
                        .sorted(Comparator.comparingLong(rank -> table[2 + 2 * rank]))
                        .mapToInt(group::world)
                        .toArray();
        return new Part(table[0], members);
    }

    private void gather(int color, int key, long[] table) {
        int rank = group.rank().getAsInt();
        if (rank != 0) {
            engine.send((Payload) Buf.of(new long[]{color, key}), group.world(0), 0, context + ContextIds.CREATION);
            return;
        }
        table[0] = ids.take();
        table[1] = color;
        table[2] = key;
        for (int other = 1; other < group.size(); other++) {
            receive(matcher, Buf.of(table, 1 + 2 * other, 2), group.world(other), 0);
        }
    }

    /// Pass the first rank's `values` on to all ranks of `part` along a binomial tree.
    private void passOn(GroupImpl part, long over, Matcher in, int tag, long[] values) {
        int rank = part.rank().getAsInt();
        int size = part.size();
        Buf buf = Buf.of(values);
        int bit = 1;
        while (bit < size && (rank & bit) == 0) {
            bit <<= 1;
        }
        if (rank != 0) {
            receive(in, buf, part.world(rank - bit), tag);
        }
        for (int child = bit >> 1; child > 0; child >>= 1) {
            if (rank + child < size) {
                engine.send((Payload) buf, part.world(rank + child), tag, over);
            }
        }
    }

    /// What the first rank makes of all ranks' values for this one. Collective.
    ///
    /// @param sort called on the first rank with every rank's values; answers what each rank gets
    long[] viaFirst(long[] mine, UnaryOperator<List<long[]>> sort) {
        if (group.rank().getAsInt() != 0) {
            send(mine, group.world(0));
            return receive(group.world(0));
        }
        List<long[]> all = new ArrayList<>(List.of(mine));
        for (int other = 1; other < group.size(); other++) {
            all.add(receive(group.world(other)));
        }
        List<long[]> sorted = sort.apply(all);
        for (int other = 1; other < group.size(); other++) {
            send(sorted.get(other), group.world(other));
        }
        return sorted.getFirst();
    }

    /// The leader's values, on all ranks. Collective; only the leader's `values` count.
    long[] from(int leader, long[] values) {
        GroupImpl led = (GroupImpl) group.include(leader).union(group);
        long[] length = {values.length};
        passOn(led, context + ContextIds.CREATION, matcher, 0, length);
        long[] all = led.rank().getAsInt() == 0 ? values : new long[Math.toIntExact(length[0])];
        passOn(led, context + ContextIds.CREATION, matcher, 0, all);
        return all;
    }

    /// Give a rank values and take its own, as many as `theirs` holds. Both call.
    ///
    /// @param peer world rank
    /// @param tag  tells exchanges at once apart
    void swap(int peer, int tag, long[] mine, long[] theirs) {
        long over = context + ContextIds.BRIDGE;
        Matcher in = engine.context(over, group.worldRanks());
        Payload source = (Payload) Buf.of(mine);
        SendOperation send =
                engine.start(source, 0, source.packedSize(), source.signature(), peer, tag, over, false, false);
        receive(in, Buf.of(theirs), peer, tag);
        engine.await(send);
        MpiException error = send.error();
        send.release();
        if (error != null) {
            throw error;
        }
    }

    private void send(long[] values, int to) {
        engine.send((Payload) Buf.of(new long[]{values.length}), to, 0, context + ContextIds.CREATION);
        engine.send((Payload) Buf.of(values), to, 0, context + ContextIds.CREATION);
    }

    private long[] receive(int from) {
        long[] length = new long[1];
        receive(matcher, Buf.of(length), from, 0);
        long[] values = new long[Math.toIntExact(length[0])];
        receive(matcher, Buf.of(values), from, 0);
        return values;
    }

    private void receive(Matcher in, Buf buf, int from, int tag) {
        Payload target = (Payload) buf;
        ReceiveOperation receive =
                engine.post(in, target, 0, target.packedSize(), target.signature(), from, tag, true);
        engine.await(receive);
        MpiException error = receive.error();
        receive.release();
        if (error != null) {
            throw error;
        }
    }
}
