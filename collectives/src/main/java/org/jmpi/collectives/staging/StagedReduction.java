package org.jmpi.collectives.staging;

import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.collectives.call.BoundCall;
import org.jmpi.spi.Blocked;
import org.jmpi.spi.CollectiveTask;
import org.jspecify.annotations.Nullable;

/// A reduction under way in the staging area, piece by piece, each in two steps. Goes by messages where there is no area.
final class StagedReduction implements CollectiveTask {
    /// Looks in vain after which it asks whether the rank it waits for is still there.
    private static final int PATIENCE_MASK = 63;

    private final Staging staging;
    private final BoundCall call;
    private final CollectiveTask ordinary;
    private @Nullable StagingArea area;
    private @Nullable Pieces pieces;
    private int sequence;
    private long steps;
    private int vain;
    private Stage stage = Stage.OVER;

    private enum Stage {
        AGREEING, AGREED, COMBINING, COLLECTING, OVER, INSTEAD
    }

    StagedReduction(Staging staging, BoundCall call, CollectiveTask ordinary) {
        this.staging = staging;
        this.call = call;
        this.ordinary = ordinary;
    }

    @Override
    public void start(int newSequence) {
        sequence = newSequence;
        stage = Stage.AGREEING;
    }

    @Override
    public boolean isWatching() {
        return stage != Stage.INSTEAD && stage != Stage.OVER;
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
        Pieces own = pieces;
        return known == null || own == null || advance(known, own);
    }

    private boolean agree() {
        if (!staging.agree()) {
            return false;
        }
        area = staging.area();
        if (area == null) {
            stage = Stage.INSTEAD;
            ordinary.start(sequence);
        } else {
            pieces = new Pieces(call, area);
            stage = Stage.AGREED;
        }
        return true;
    }

    private boolean advance(StagingArea on, Pieces own) {
        try {
            if (!step(on, own)) {
                return false;
            }
        } catch (RuntimeException | Error e) { // a user's op may throw anything; the others go on
            own.skip();
            on.tell(own.lastStep());
            stage = Stage.OVER;
            throw e;
        }
        stage = Stage.OVER;
        return true;
    }

    /// Go as far as the other ranks are; whether all pieces are done.
    private boolean step(StagingArea on, Pieces own) {
        if (stage == Stage.AGREED) {
            steps = on.done();
            own.begin(steps);
            contribute(on, own);
        }
        while (own.isLeft()) {
            if (!haveAllDone(on)) {
                return false;
            }
            if (stage == Stage.COMBINING) {
                own.combine();
                on.tell(++steps);
                stage = Stage.COLLECTING;
            } else {
                own.collect();
                contribute(on, own);
            }
        }
        return true;
    }

    private void contribute(StagingArea on, Pieces own) {
        if (own.isLeft()) {
            own.contribute();
            on.tell(++steps);
            stage = Stage.COMBINING;
        }
    }

    @Override
    public @Nullable Blocked blocked() {
        if (stage == Stage.AGREEING) {
            return staging.blocked();
        }
        if (stage == Stage.INSTEAD) {
            return ordinary.blocked();
        }
        int laggard = area == null ? -1 : area.laggard(steps);
        return laggard < 0 ? null : new Blocked(steps, laggard);
    }

    /// Whether all ranks have done the step that this one did last. Now and then it asks whether the one it waits for is
    /// still there: who has closed never will.
    private boolean haveAllDone(StagingArea on) {
        int laggard = on.laggard(steps);
        if (laggard < 0) {
            return true;
        }
        if ((++vain & PATIENCE_MASK) == 0 && on.hasClosed(laggard) && on.laggard(steps) >= 0) {
            throw new MpiException(ErrorClass.PROC_CLOSED, "collective can't complete: rank " + laggard
                    + " has closed its Mpi; let it make the same calls before close()");
        }
        return false;
    }
}
