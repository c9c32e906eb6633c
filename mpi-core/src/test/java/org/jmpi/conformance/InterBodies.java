package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Comparison;
import org.jmpi.ErrorClass;
import org.jmpi.Intercommunicator;
import org.jmpi.Status;

/// Intercommunicators: creation, messages, merging (MPI-4.1 §7.6).
final class InterBodies {

    private InterBodies() {
    }

    @RankTest(value = Ranks.TWO_GROUPS, memories = Memory.HEAP)
    static void showBothGroups(Rank me) {
        TwoGroups.each(me, groups -> {
            Intercommunicator comm = groups.comm();
            assertThat(comm.isInter()).isTrue();
            assertThat(comm.size()).isEqualTo(groups.local().size());
            assertThat(comm.remoteSize()).isEqualTo(groups.remote().size());
            assertThat(comm.rank()).isEqualTo(groups.local().indexOf(me.rank()));
            assertThat(Members.of(comm.group(), me.world().group())).isEqualTo(groups.local());
            assertThat(Members.of(comm.remoteGroup(), me.world().group())).isEqualTo(groups.remote());
            assertThat(comm.compare(comm)).isEqualTo(Comparison.IDENTICAL);
            assertThat(comm.compare(me.world())).isEqualTo(Comparison.UNEQUAL);
            assertThat(me.world().compare(comm)).isEqualTo(Comparison.UNEQUAL);
            assertThat(me.world().isInter()).isFalse();
            talk(groups, comm);
        });
    }

    /// Each rank sends to each of the other group and hears from each.
    private static void talk(TwoGroups groups, Intercommunicator comm) {
        for (int bytes : new int[]{5, 100_000}) {
            for (int step = 0; step < Math.max(comm.size(), comm.remoteSize()); step++) {
                int dest = step < comm.remoteSize() ? step : Communicator.PROC_NULL;
                int source = step < comm.remoteSize() ? step : Communicator.PROC_NULL;
                Region in = groups.me().region(bytes);
                Buf out = groups.me().region(bytes).fill(groups.own(step, bytes)).buf();
                Status status = comm.sendRecv(out, dest, 7, in.buf(), source, 7);
                assertThat(status.source()).isEqualTo(source);
                if (source >= 0) {
                    in.expect(groups.theirs(source, comm.rank(), bytes));
                }
            }
        }
    }

    @RankTest(value = Ranks.TWO_GROUPS, memories = Memory.HEAP)
    static void receiveFromAnyRankOfTheOtherGroup(Rank me) {
        TwoGroups.each(me, groups -> {
            Intercommunicator comm = groups.comm();
            if (groups.isLow()) {
                comm.send(Buf.of(new long[]{me.rank()}), 0, comm.rank());
            } else if (comm.rank() == 0) {
                List<Integer> heard = new ArrayList<>();
                for (int i = 0; i < comm.remoteSize(); i++) {
                    long[] world = new long[1];
                    Status status = comm.recv(Buf.of(world), Communicator.ANY_SOURCE, Communicator.ANY_TAG);
                    assertThat(groups.remote().get(status.source())).isEqualTo((int) world[0]);
                    assertThat(status.tag()).isEqualTo(status.source());
                    heard.add((int) world[0]);
                }
                assertThat(heard).containsExactlyInAnyOrderElementsOf(groups.remote());
            }
        });
    }

    @RankTest(value = Ranks.TWO_GROUPS, memories = Memory.HEAP)
    static void mergeIntoOneGroup(Rank me) {
        TwoGroups.each(me, groups -> {
            Communicator merged = groups.comm().merge(groups.isLow());
            List<Integer> members = new ArrayList<>(groups.isLow() ? groups.remote() : groups.local());
            members.addAll(groups.isLow() ? groups.local() : groups.remote());
            assertThat(Members.of(merged.group(), me.world().group())).isEqualTo(members);
            assertThat(merged.isInter()).isFalse();
            Ring.turn(me, merged, groups.key());
            merged.free();
            Communicator either = groups.comm().merge(true);
            assertThat(Members.of(either.group(), me.world().group())).containsExactlyInAnyOrderElementsOf(members);
            Ring.turn(me, either, groups.key());
            either.free();
        });
    }

    @RankTest(value = Ranks.TWO_GROUPS, memories = Memory.HEAP)
    static void haveDuplicatesWithMessagesOfTheirOwn(Rank me) {
        TwoGroups.each(me, groups -> {
            try (Intercommunicator other = groups.comm().dup()) {
                assertThat(other.compare(groups.comm())).isEqualTo(Comparison.CONGRUENT);
                talk(groups, other);
            }
        });
    }

    @RankTest(value = Ranks.TWO_GROUPS, memories = Memory.HEAP)
    static void splitBothGroupsByColor(Rank me) {
        TwoGroups.each(me, groups -> {
            Intercommunicator comm = groups.comm();
            Optional<Communicator> part = comm.split(comm.rank() % 2, -comm.rank());
            boolean bothHave = comm.rank() % 2 < comm.remoteSize() && comm.rank() % 2 < comm.size();
            assertThat(part.isPresent()).isEqualTo(bothHave);
            part.ifPresent(half -> {
                Intercommunicator inter = (Intercommunicator) half;
                assertThat(inter.size()).isEqualTo((comm.size() + 1 - comm.rank() % 2) / 2);
                assertThat(inter.remoteSize()).isEqualTo((comm.remoteSize() + 1 - comm.rank() % 2) / 2);
                assertThat(inter.rank()).isEqualTo(inter.size() - 1 - comm.rank() / 2);
                Communicator merged = inter.merge(false);
                Ring.turn(me, merged, groups.key());
                merged.free();
                inter.free();
            });
        });
    }

    @RankTest(value = Ranks.TWO_GROUPS, memories = Memory.HEAP)
    static void makeOneOfSubgroups(Rank me) {
        TwoGroups.each(me, groups -> {
            Intercommunicator comm = groups.comm();
            Optional<Communicator> part = comm.create(comm.group().include(comm.size() - 1));
            assertThat(part.isPresent()).isEqualTo(comm.rank() == comm.size() - 1);
            part.ifPresent(pair -> {
                Intercommunicator inter = (Intercommunicator) pair;
                assertThat(inter.size() + inter.remoteSize()).isEqualTo(2);
                assertThat(Members.of(inter.remoteGroup(), me.world().group()))
                        .containsExactly(groups.remote().getLast());
                inter.free();
            });
            assertThat(comm.create(groups.isLow() ? comm.group() : comm.group().include())).isEmpty();
        });
    }

    @RankTest(value = Ranks.TWO_GROUPS, memories = Memory.HEAP)
    static void refuseWhatNeedsOneGroup(Rank me) {
        TwoGroups.each(me, groups -> {
            Intercommunicator comm = groups.comm();
            Refusals.fails(ErrorClass.COMM, () -> comm.createGroup(comm.group(), 1).free());
            Refusals.fails(ErrorClass.COMM, () -> comm.createIntercomm(0, me.world(), 0, 1).free());
            Refusals.fails(ErrorClass.COMM,
                    () -> assertThat(comm.createCart(new int[]{1}, new boolean[1], false)).isEmpty());
            Refusals.fails(ErrorClass.COMM, () -> comm.splitType(Communicator.SplitType.SHARED, 0).free());
            Refusals.refusesArgument(() -> comm.send(Buf.empty(), comm.remoteSize(), 0));
            Refusals.refusesArgument(() -> comm.bsend(Buf.empty(), comm.remoteSize(), 0));
        });
        Communicator self = me.mpi().self();
        Refusals.refusesArgument(() -> self.createIntercomm(0, me.world(), me.rank(), 1).free());
        Refusals.refusesArgument(() -> self.createIntercomm(0, null, 0, 1).free());
        Refusals.refusesArgument(() -> self.createIntercomm(1, me.world(), 0, 1).free());
        Refusals.refusesArgument(() -> self.createIntercomm(0, me.world(), me.size(), 1).free());
        me.control().meet();
    }
}
