package org.jmpi.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jmpi.Communicator;
import org.jmpi.Intercommunicator;

/// Two groups of some of the world's ranks, drawn by chance, with an intercommunicator between them.
///
/// @param me     this rank
/// @param comm   as this rank sees it
/// @param local  world ranks of the own group
/// @param remote world ranks of the other
/// @param key    tells cases apart
public record TwoGroups(Rank me, Intercommunicator comm, List<Integer> local, List<Integer> remote, int key) {
    private static final int LARGEST = 4;

    /// Call `body` for groups of 1 to 4 ranks each, as far as the world has as many. Ranks that are in neither group go
    /// on at once.
    public static void each(Rank me, Consumer<TwoGroups> body) {
        for (int first = 1; first <= LARGEST; first++) {
            for (int second = 1; second <= LARGEST && first + second <= me.size(); second++) {
                make(me, first, second, body);
            }
        }
    }

    private static void make(Rank me, int first, int second, Consumer<TwoGroups> body) {
        int key = 10 * first + second;
        List<Integer> order = new ArrayList<>(IntStream.range(0, me.size()).boxed().toList());
        Collections.shuffle(order, new Random(me.random(key).nextLong()));
        List<List<Integer>> groups = List.of(order.subList(0, first), order.subList(first, first + second));
        int own =
                groups.get(0).contains(me.rank()) ? 0 : groups.get(1).contains(me.rank()) ? 1 : Communicator.UNDEFINED;
        me.world().split(own, order.indexOf(me.rank())).ifPresent(local -> {
            int leader = key % local.size();
            List<Integer> others = groups.get(1 - own);
            int otherLeader = others.get(key % others.size());
            Intercommunicator inter = local.createIntercomm(leader, me.world(), otherLeader, key);
            local.free();
            body.accept(new TwoGroups(me, inter, groups.get(own), others, key));
            inter.free();
        });
    }

    /// Whether this rank's group has the lowest world rank of both; true on one side.
    public boolean isLow() {
        return Collections.min(local) < Collections.min(remote);
    }

    /// What a rank of the own group contributes to a call.
    public byte[] own(long call, int bytes) {
        return data(me.rank(), call, bytes);
    }

    /// What place `place` of the other group contributes to a call.
    public byte[] theirs(int place, long call, int bytes) {
        return data(remote.get(place), call, bytes);
    }

    private byte[] data(int world, long call, int bytes) {
        return me.data(1_000_000L * key + 1000 * call + world, bytes);
    }
}
