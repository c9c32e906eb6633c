package org.jmpi.collectives.execute;

import java.util.Arrays;
import java.util.List;
import org.jmpi.MpiException;
import org.jmpi.collectives.schedule.Round;
import org.jmpi.collectives.schedule.Schedule;
import org.jmpi.collectives.schedule.Step;
import org.jmpi.spi.Blocked;
import org.jmpi.spi.CollectiveChannel;
import org.jmpi.spi.CollectiveChannel.Transfer;
import org.jmpi.spi.CollectiveTask;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// A schedule bound to buffers; may be started again when it is complete.
///
/// A round's transfers start together. When the last of them is complete, its local steps run, and the next
/// round starts. Scratch is taken at the start and given back at the end. After a failure it isn't given
/// back: transfers may still be writing to it.
public final class ScheduleTask implements CollectiveTask {
    private final String name;
    private final Schedule schedule;
    private final CollectiveChannel channel;
    private final ScratchPool pool;
    private final Spaces spaces;
    private final @Nullable Reduction reduction;
    private final LocalSteps locals;
    private final Transfer[] transfers;
    private int started;
    private int completed;
    private int round;
    private int sequence;

    /// Bind a schedule.
    ///
    /// @param name      of the algorithm that made it
    /// @param send      the SEND space, if the schedule uses it
    /// @param recv      the RECV space, if the schedule uses it
    /// @param reduction how its reduce steps combine, if it has any
    public ScheduleTask(String name, Schedule schedule, CollectiveChannel channel, ScratchPool pool,
            @Nullable Payload send, @Nullable Payload recv, @Nullable Reduction reduction) {
        this.name = name;
        this.schedule = schedule;
        this.channel = channel;
        this.pool = pool;
        this.spaces = new Spaces(send, recv);
        this.reduction = reduction;
        this.locals = new LocalSteps(spaces, reduction, pool);
        this.transfers = new Transfer[schedule.maxTransfers()];
        this.round = schedule.rounds().size();
    }

    @Override
    public void start(int newSequence) {
        sequence = newSequence;
        round = 0;
        if (schedule.scratchBytes() > 0) {
            spaces.bindTemp(schedule.scratchBytes(), reduction, pool);
        }
        startTransfers();
    }

    @Override
    public boolean advance() {
        while (round < schedule.rounds().size()) {
            if (!transfersComplete()) {
                return false;
            }
            performLocals();
            round++;
            startTransfers();
        }
        spaces.giveTempBack(pool);
        return true;
    }

    @Override
    public String algorithm() {
        return name;
    }

    private void startTransfers() {
        started = 0;
        completed = 0;
        if (round == schedule.rounds().size()) {
            return;
        }
        Round current = schedule.rounds().get(round);
        List<Step.Transfer> steps = current.transfers();
        for (int i = 0; i < steps.size(); i++) {
            transfers[i] = begin(steps.get(i));
            started = i + 1;
        }
    }

    private Transfer begin(Step.Transfer step) {
        Payload payload = spaces.around(step.region());
        long offset = spaces.offsetAround(step.region());
        long length = step.region().length();
        return step.isSend() ? channel.send(payload, offset, length, step.peer(), sequence)
                : channel.receive(payload, offset, length, step.peer(), sequence);
    }

    private boolean transfersComplete() {
        while (completed < started) {
            Transfer transfer = transfers[completed];
            if (!transfer.isComplete()) {
                return false;
            }
            completed++;
            transfer.release();
        }
        return true;
    }

    /// Those whose transfers aren't complete: of a round's, any may be so ahead of the others.
    @Override
    public @Nullable Blocked blocked() {
        int[] peers = new int[started - completed];
        int pending = 0;
        try {
            for (int i = completed; i < started; i++) {
                if (!transfers[i].isComplete()) {
                    peers[pending++] = schedule.rounds().get(round).transfers().get(i).peer();
                }
            }
        } catch (MpiException failed) {
            return null;
        }
        return pending == 0 ? null : new Blocked((long) round << 32 | completed, Arrays.copyOf(peers, pending));
    }

    private void performLocals() {
        List<Step.Local> steps = schedule.rounds().get(round).locals();
        for (int i = 0; i < steps.size(); i++) {
            locals.perform(steps.get(i));
        }
    }
}
