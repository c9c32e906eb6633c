package org.jmpi.collectives.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Takes the steps that an algorithm emits and groups them into rounds.
///
/// A transfer that follows a local step opens the next round by itself, even where the local step had nothing
/// to do; [#nextRound] opens one between transfers.
public final class ScheduleBuilder {
    private static final long SCRATCH_ALIGNMENT = 64;

    private final List<Round> rounds = new ArrayList<>();
    private final Consumer<Round> sink;
    private final boolean keepsEmpty;
    private final List<Step.Receive> receives = new ArrayList<>();
    private final List<Step.Send> sends = new ArrayList<>();
    private final List<Step.Local> locals = new ArrayList<>();
    private boolean transfersClosed;
    private long scratchBytes;

    /// A builder of a schedule.
    public ScheduleBuilder() {
        sink = rounds::add;
        keepsEmpty = false;
    }

    /// A builder that hands each round on as it ends and keeps none: what it builds in the end is empty.
    ///
    /// A million ranks' schedules don't fit into memory; a cost model takes them round by round.
    public ScheduleBuilder(Consumer<Round> sink) {
        this(sink, false);
    }

    private ScheduleBuilder(Consumer<Round> sink, boolean keepsEmpty) {
        this.sink = sink;
        this.keepsEmpty = keepsEmpty;
    }

    /// A builder that hands on each round, also one that [#nextRound] ends with nothing in it.
    public static ScheduleBuilder ofAllRounds(Consumer<Round> sink) {
        return new ScheduleBuilder(sink, true);
    }

    /// Reserve scratch; regions are 64-byte aligned and never given back within a schedule.
    public Region scratch(long bytes) {
        var region = new Region(Space.TEMP, scratchBytes, bytes);
        scratchBytes = Math.ceilDiv(region.end(), SCRATCH_ALIGNMENT) * SCRATCH_ALIGNMENT;
        return region;
    }

    /// Send `region` to `peer` in this round. Zero bytes are sent too: a peer that expects more gets an
    /// error, no hang.
    public ScheduleBuilder send(Region region, int peer) {
        openForTransfers();
        sends.add(new Step.Send(region, peer));
        return this;
    }

    /// Receive `region` from `peer` in this round.
    public ScheduleBuilder receive(Region region, int peer) {
        openForTransfers();
        receives.add(new Step.Receive(region, peer));
        return this;
    }

    /// Set `inOut = in op inOut` after this round's transfers and the local steps before.
    public ScheduleBuilder reduce(Region in, Region inOut) {
        transfersClosed = true;
        if (in.length() > 0) {
            locals.add(new Step.Reduce(in, inOut));
        }
        return this;
    }

    /// Set `to = from` after this round's transfers and the local steps before; nothing where both are the
    /// same.
    public ScheduleBuilder copy(Region from, Region to) {
        transfersClosed = true;
        if (from.length() > 0 && !from.equals(to)) {
            locals.add(new Step.Copy(from, to));
        }
        return this;
    }

    /// End this round, if anything is in it.
    public ScheduleBuilder nextRound() {
        transfersClosed = false;
        if (!keepsEmpty && receives.isEmpty() && sends.isEmpty() && locals.isEmpty()) {
            return this;
        }
        List<Step.Transfer> transfers = new ArrayList<>(receives);
        transfers.addAll(sends);
        sink.accept(new Round(transfers, locals));
        receives.clear();
        sends.clear();
        locals.clear();
        return this;
    }

    /// The schedule of everything emitted.
    public Schedule build() {
        nextRound();
        return Schedule.of(rounds, scratchBytes);
    }

    private void openForTransfers() {
        if (transfersClosed) {
            nextRound();
        }
    }
}
