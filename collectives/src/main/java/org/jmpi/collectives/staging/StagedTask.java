package org.jmpi.collectives.staging;

import java.util.Arrays;
import org.jmpi.MpiException;
import org.jmpi.collectives.call.BoundCall;
import org.jmpi.collectives.shared.Patience;
import org.jmpi.collectives.shared.Shape;
import org.jmpi.spi.Blocked;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveTask;
import org.jspecify.annotations.Nullable;

/// A call under way in the staging area, step by step. Goes by messages where there is no area, or no room in it.
final class StagedTask implements CollectiveTask {
    private final Staging staging;
    private final CollectiveCall made;
    private final BoundCall call;
    private final CollectiveTask ordinary;
    private final long shape;
    /// Of the lists that must be equal on all ranks.
    private final int lists;
    private final Patience patience = new Patience();
    private @Nullable StagingArea area;
    private @Nullable Staged staged;
    /// What this rank's own part failed with: the others still count on its steps, so it is thrown at the end.
    private @Nullable Throwable failure;
    private int sequence;
    private Stage stage = Stage.OVER;

    private enum Stage {
        AGREEING, NEXT, WRITING, READING, OVER, INSTEAD
    }

    StagedTask(Staging staging, CollectiveCall made, BoundCall call, CollectiveTask ordinary) {
        this.staging = staging;
        this.made = made;
        this.call = call;
        this.ordinary = ordinary;
        shape = Shape.of(made, call.send() != null ? call.send() : call.recv(), call.problem().bytes());
        lists = Arrays.hashCode(made.recvCounts());
    }

    /// Whether it can do a call once more: not where that goes by messages.
    boolean isOf(CollectiveCall other) {
        return made == other && stage == Stage.OVER && staged != null;
    }

    @Override
    public void start(int newSequence) {
        sequence = newSequence;
        failure = null;
        stage = Stage.AGREEING;
    }

    @Override
    public boolean isWatching() {
        return stage != Stage.INSTEAD && stage != Stage.OVER;
    }

    /// Whether it goes the ordinary way isn't known before its ranks have agreed.
    @Override
    public String algorithm() {
        return ordinary.algorithm();
    }

    @Override
    public boolean advance() {
        if (stage == Stage.AGREEING && !agree()) {
            return false;
        }
        if (stage == Stage.INSTEAD) {
            return ordinary.advance();
        }
        StagingArea known = area;
        Staged own = staged;
        return known == null || own == null || advance(known, own);
    }

    private boolean agree() {
        if (!staging.agree()) {
            return false;
        }
        if (staged == null) {
            area = staging.area();
            staged = area == null ? null : Staging.staged(call, area);
        }
        StagingArea on = area;
        Staged own = staged;
        if (on == null || own == null || !own.hasRoom()) {
            stage = Stage.INSTEAD;
            ordinary.start(sequence);
        } else {
            stage = Stage.OVER;
            on.begin(sequence, shape, lists);
            own.begin(true);
            stage = Stage.NEXT;
        }
        return true;
    }

    private boolean advance(StagingArea on, Staged own) {
        if (!goOn(on, own)) {
            return stage == Stage.INSTEAD && ordinary.advance();
        }
        if (failure instanceof Error e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        return true;
    }

    private boolean goOn(StagingArea on, Staged own) {
        try {
            return goThroughSteps(on, own);
        } catch (MpiException e) { // of the ranks' calls, not of this rank's part
            on.giveUp(e);
            stage = Stage.OVER;
            throw e;
        }
    }

    /// Go as far as the other ranks are; whether all steps are done.
    private boolean goThroughSteps(StagingArea on, Staged own) {
        while (stage != Stage.INSTEAD) {
            switch (stage) {
                case NEXT -> {
                    if (!own.next()) {
                        stage = Stage.OVER;
                        return true;
                    }
                    stage = Stage.WRITING;
                }
                case WRITING -> {
                    if (!write(on, own)) {
                        return false;
                    }
                    stage = Stage.READING;
                }
                default -> {
                    if (!read(on, own)) {
                        return false;
                    }
                }
            }
        }
        return false;
    }

    private boolean write(StagingArea on, Staged own) {
        if (isHeldUpBy(on, toWrite(on, own))) {
            return false;
        }
        if (own.isAsking()) {
            on.answer(own.prefersMessages());
        }
        if (own.isWriting()) {
            if (!own.isAsking() || !own.prefersMessages()) {
                perform(own);
            }
            on.mark();
        }
        on.tell();
        return true;
    }

    private boolean read(StagingArea on, Staged own) {
        if (own.sources() != Staged.NOBODY) {
            if (isHeldUpBy(on, toRead(on, own))) {
                return false;
            }
            own.requireSameCall();
            int preferring = own.isAsking() ? on.answers() : 0;
            if (preferring > 0) {
                turn(own, preferring);
                return true;
            }
            perform(own);
        }
        own.stopAsking();
        stage = Stage.NEXT;
        return true;
    }

    /// Some ranks would rather go by messages and have written nothing: all go that way if all would, else they begin anew.
    private void turn(Staged own, int preferring) {
        if (preferring == own.size) {
            stage = Stage.INSTEAD;
            ordinary.start(sequence);
        } else {
            own.begin(false);
            stage = Stage.NEXT;
        }
    }

    /// This rank's own part of a stage, unless one before failed.
    private void perform(Staged own) {
        if (failure != null) {
            return;
        }
        try {
            if (stage == Stage.WRITING) {
                own.write();
            } else {
                own.read();
            }
        } catch (RuntimeException | Error e) { // a user's op may throw anything
            failure = e;
        }
    }

    /// A rank that has to go on before this one can write; -1 where there is none.
    private static int toWrite(StagingArea on, Staged own) {
        return own.isWriting() ? on.reader() : -1;
    }

    /// A rank that has to go on before this one can read; -1 where there is none.
    private static int toRead(StagingArea on, Staged own) {
        int from = own.sources();
        if (from == Staged.ALL) {
            return on.writer();
        }
        return from == Staged.NOBODY || on.hasTold(from) ? -1 : from;
    }

    @Override
    public @Nullable Blocked blocked() {
        StagingArea on = area;
        Staged own = staged;
        return switch (stage) {
            case AGREEING -> staging.blocked();
            case INSTEAD -> ordinary.blocked();
            case WRITING -> on == null || own == null ? null : blockedBy(on, toWrite(on, own));
            case READING -> on == null || own == null ? null : blockedBy(on, toRead(on, own));
            case NEXT, OVER -> null;
        };
    }

    private static @Nullable Blocked blockedBy(StagingArea on, int other) {
        return other < 0 ? null : new Blocked(on.step(), other);
    }

    /// Whether there is a rank to wait for. Now and then it asks whether that one is still there: who has closed never
    /// comes.
    private boolean isHeldUpBy(StagingArea on, int other) {
        if (other >= 0 && patience.isOver() && on.hasClosed(other) && !on.hasTold(other)) {
            throw Patience.closed(other);
        }
        return other >= 0;
    }
}
