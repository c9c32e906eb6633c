package org.jmpi.internal.protocol;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lets another thread ask what this rank waits for. The polling thread answers, when it would sleep for the second time
/// since the question: a whole poll found nothing to do meanwhile, so nothing that came before the question is overlooked.
/// A rank whose threads compute, or whose messages move, gives no answer.
final class Inspection {
    private final Supplier<@Nullable Snapshot> taker;
    private volatile @Nullable Question asked;

    /// @param taker answers, in the polling thread
    Inspection(Supplier<@Nullable Snapshot> taker) {
        this.taker = taker;
    }

    private static final class Question extends CompletableFuture<@Nullable Snapshot> {
        /// Polling thread only.
        private boolean seen;
    }

    /// The polling thread is about to sleep.
    void beforeSleep() {
        Question question = asked;
        if (question == null) {
            return;
        }
        if (question.seen) {
            asked = null;
            boolean ignored = question.complete(take());
        }
        question.seen = true;
    }

    private @Nullable Snapshot take() {
        try {
            return taker.get();
        } catch (RuntimeException changing) { // another thread is just making something else of what it waited for
            return null;
        }
    }

    /// Ask; null where there is no answer in time. One thread at a time.
    @Nullable
    Snapshot ask(long millis) throws InterruptedException {
        Question question = new Question();
        asked = question;
        try {
            return question.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException noAnswer) {
            return null;
        } finally {
            asked = null;
        }
    }
}
