package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jmpi.Request;
import org.jmpi.Status;

/// Messages of every size at which some path changes, posted before and after they come.
final class SizeBodies {
    private static final int KIB = 1024;
    private static final int[] SIZES =
            {0, 1, 7, 8, 47, 48, 49, 56, 57, 64, KIB - 1, KIB, KIB + 1, 4 * KIB - 1, 4 * KIB,
                4 * KIB + 1, 8 * KIB - 1, 8 * KIB, 8 * KIB + 1, 16 * KIB - 1, 16 * KIB, 16 * KIB + 1,
                64 * KIB - 1, 64 * KIB,
                64 * KIB + 1, KIB * KIB + 3, 5 * KIB * KIB};
    private static final int[] FEW = {0, 8, 48, 57, KIB + 1, 8 * KIB + 1, 64 * KIB + 1, KIB * KIB + 3};

    private SizeBodies() {
    }

    @RankTest(value = Ranks.PAIR, memories = {Memory.HEAP, Memory.NATIVE, Memory.SHARED})
    static void deliversEverySize(Rank me) {
        for (int size : SIZES) {
            if (me.isFirst()) {
                me.send(me.last(), 3, size, size);
            } else if (me.isLast()) {
                me.recv(0, 3, size, size);
            }
        }
    }

    @RankTest(value = Ranks.PAIR, memories = Memory.HEAP)
    static void pairsEverySenderKindWithEveryReceiverKind(Rank me) {
        for (Memory source : Memory.values()) {
            for (Memory target : Memory.values()) {
                for (int size : FEW) {
                    transfer(me, source, target, size);
                }
            }
        }
    }

    private static void transfer(Rank me, Memory source, Memory target, int size) {
        byte[] content = me.data(size * 9L + source.ordinal() * 3L + target.ordinal(), size);
        if (me.isFirst()) {
            me.world().send(me.region(source, size).fill(content).buf(), me.last(), 1);
        } else if (me.isLast()) {
            Region region = me.region(target, size + 5L);
            assertThat(me.world().recv(region.buf(), 0, 1).bytes()).isEqualTo(size);
            region.expect(content);
        }
    }

    @RankTest(Ranks.PAIR)
    static void fillsReceivesPostedBeforeTheSend(Rank me) {
        for (int size : FEW) {
            if (me.isFirst()) {
                me.control().awaitFlag(me.last());
                me.send(me.last(), 1, size, size);
            } else if (me.isLast()) {
                Region region = me.region(size);
                Request request = me.world().irecv(region.buf(), 0, 1);
                me.control().flag(0);
                assertThat(request.await()).isEqualTo(new Status(0, 1, size, false, null));
                region.expect(me.data(size, size));
            }
        }
    }

    @RankTest(Ranks.PAIR)
    static void keepsMessagesNobodyWaitsForYet(Rank me) {
        if (me.isFirst()) {
            Request[] requests = Arrays.stream(FEW)
                    .mapToObj(size -> me.world().isend(me.filled(size, size).buf(), me.last(), size))
                    .toArray(Request[]::new);
            me.control().flag(me.last());
            Rank.finish(requests);
        } else if (me.isLast()) {
            me.control().awaitFlag(0);
            for (int i = FEW.length - 1; i >= 0; i--) {
                me.recv(0, FEW[i], FEW[i], FEW[i]);
            }
        }
    }
}
