package org.jmpi.collectives.schedule;

import java.util.List;

/// Everything one rank does in one collective. Immutable; bound to buffers by the executor, as often as
/// wanted.
///
/// @param rounds       what to do, one after the other
/// @param scratchBytes size of the TEMP space
/// @param maxTransfers most transfers in one round
/// @param readsSend    whether SEND is used
/// @param readsRecv    whether RECV is read
/// @param writesRecv   whether RECV is written
public record Schedule(List<Round> rounds, long scratchBytes, int maxTransfers, boolean readsSend,
        boolean readsRecv,
        boolean writesRecv) {

    /// Copy the list.
    public Schedule {
        rounds = List.copyOf(rounds);
    }

    /// A schedule of these rounds.
    static Schedule of(List<Round> rounds, long scratchBytes) {
        int most = 0;
        var use = new SpaceUse();
        for (Round round : rounds) {
            most = Math.max(most, round.transfers().size());
            round.transfers().forEach(use::add);
            round.locals().forEach(use::add);
        }
        return new Schedule(rounds, scratchBytes, most, use.readsSend, use.readsRecv, use.writesRecv);
    }

    private static final class SpaceUse {
        private boolean readsSend;
        private boolean readsRecv;
        private boolean writesRecv;

        void add(Step.Transfer step) {
            if (step.isSend()) {
                read(step.region());
            } else {
                write(step.region());
            }
        }

        void add(Step.Local step) {
            read(step.from());
            if (step.isReduction()) {
                read(step.to());
            }
            write(step.to());
        }

        private void read(Region region) {
            readsSend |= region.space() == Space.SEND;
            readsRecv |= region.space() == Space.RECV;
        }

        private void write(Region region) {
            writesRecv |= region.space() == Space.RECV;
        }
    }
}
