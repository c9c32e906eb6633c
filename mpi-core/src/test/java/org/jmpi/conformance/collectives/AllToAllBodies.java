package org.jmpi.conformance.collectives;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;
import org.jmpi.conformance.Region;

/// All-to-all, with equal and different lengths (MPI-4.1 §6.8).
final class AllToAllBodies {
    private static final int[] SIZES = {0, 1, 8, 57, 3000, 20_000, 200_000};

    private AllToAllBodies() {
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void swapsBlocksOfAllPairs(Rank me) {
        Team team = Team.world(me);
        for (int size : SIZES) {
            Region send = team.region(size, (long) size * team.size()).fill(row(team, size));
            Region recv = team.region(size + 1, (long) size * team.size());
            team.comm().allToAll(send.buf(), recv.buf());
            recv.expect(column(team, size));
            send.expect(row(team, size));
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void swapsBlocksInPlace(Rank me) {
        Team team = Team.world(me);
        for (int size : SIZES) {
            Region region = team.region(size, (long) size * team.size()).fill(row(team, size));
            team.comm().allToAll(region.buf());
            region.expect(column(team, size));
        }
    }

    /// What this rank sends: one block to each.
    private static byte[] row(Team team, int size) {
        return blocks(team, size, peer -> block(team, team.rank(), peer, size));
    }

    /// What this rank receives: one block of each.
    private static byte[] column(Team team, int size) {
        return blocks(team, size, peer -> block(team, peer, team.rank(), size));
    }

    private static byte[] blocks(Team team, int size, IntFunction<byte[]> block) {
        byte[] all = new byte[size * team.size()];
        IntStream.range(0, team.size())
                .forEach(peer -> System.arraycopy(block.apply(peer), 0, all, peer * size, size));
        return all;
    }

    private static byte[] block(Team team, int from, int to, int size) {
        return team.data(from, 1000L + to, size);
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void swapsBlocksOfDifferentLengths(Rank me) {
        for (int round = 0; round < 16; round++) {
            exchange(Team.world(me), round, round < 13 ? 100 : 60_000);
        }
    }

    private static void exchange(Team team, int round, int largest) {
        boolean inPlace = round % 2 == 1;
        long[][] counts = counts(team, round, largest, inPlace);
        int rank = team.rank();
        Placement out = Placement.of(counts[rank], team.me().random(1000L * round + rank));
        long[] incoming = IntStream.range(0, team.size()).mapToLong(peer -> counts[peer][rank]).toArray();
        Placement in = inPlace ? out : Placement.of(incoming, team.me().random(1000L * round + 500 + rank));
        Region send = team.region(round, out.span());
        byte[] content = send.poisonOfData();
        IntStream.range(0, team.size())
                .forEach(peer -> out.put(content, peer, block(team, rank, peer, out.count(peer))));
        send.fill(content);
        Region recv = inPlace ? send : team.region(round + 1, in.span());
        byte[] wanted = recv.poisonOfData();
        IntStream.range(0, team.size())
                .forEach(peer -> in.put(wanted, peer, block(team, peer, rank, in.count(peer))));
        if (inPlace) {
            team.comm().allToAllv(send.buf(), out.counts(), out.displs());
        } else {
            team.comm()
                    .allToAllv(send.buf(), out.counts(), out.displs(), recv.buf(), in.counts(), in.displs());
        }
        recv.expect(wanted);
    }

    /// `[i][j]`: bytes from i to j; symmetric for in place.
    private static long[][] counts(Team team, int round, int largest, boolean symmetric) {
        var random = team.me().random(-1L - round);
        long[][] counts = new long[team.size()][team.size()];
        for (int i = 0; i < team.size(); i++) {
            for (int j = 0; j < team.size(); j++) {
                long drawn = random.nextInt(5) == 0 ? 0 : random.nextInt(largest);
                counts[i][j] = symmetric && j < i ? counts[j][i] : drawn;
            }
        }
        return counts;
    }
}
