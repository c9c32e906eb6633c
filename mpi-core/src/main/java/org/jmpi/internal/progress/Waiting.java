package org.jmpi.internal.progress;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Lets threads wait for operations: one polls, the others park.
///
/// The poller role is free or held by one thread. A waiter takes it if it is free and polls until its own operation is
/// complete. Else it queues its operation, looks once more whether it is done or the role free, and parks. Who gives the
/// role up wakes a queued waiter, which then tries again: as long as somebody waits, somebody polls.
///
/// The queue-then-look of the waiter and the free-then-look of the leaver are both sequentially consistent; at least one of
/// the two sees the other.
public final class Waiting {
    /// Looks of a thread that waits beside a poller before it gives its core away.
    private static final int LOOKS = 2_000;
    /// Then it looks once in each turn it gets, and parks after this time: to be woken is dear for both sides, and who
    /// sleeps gets no share of the messages that others send and receive all the time.
    private static final long YIELD_NANOS = 1_000_000;
    private static final long BACKSTOP_NANOS = 50_000_000;
    private static final long VIRTUAL_BACKSTOP_NANOS = 1_000_000_000;
    private static final long LOOK_NANOS = 50_000;
    private static final int CHECK_MASK = 0xff;

    private final AtomicBoolean role = new AtomicBoolean();
    /// How often the role was taken, written by who took it.
    private final AtomicInteger turns = new AtomicInteger();
    /// Threads that wait beside the poller and don't sleep.
    private final AtomicInteger lookers = new AtomicInteger();
    private final ConcurrentLinkedQueue<Operation> parked = new ConcurrentLinkedQueue<>();
    private final Progress progress;
    private final IdleStrategy idle;
    /// Used by the holder of the poller role.
    private Idler idler;
    private final ProgressThread helper;
    private final LongWaits waits = new LongWaits();
    private @Nullable WaitReport report;

    /// @param name of the rank, for the names of its threads
    public Waiting(String name, Progress progress, IdleStrategy idle) {
        this.progress = progress;
        this.idle = idle;
        idler = new Idler(idle);
        helper = new ProgressThread(name, this);
    }

    /// Have waits that last reported; before the first wait.
    public void reportTo(WaitReport newReport) {
        report = newReport;
    }

    /// Have the time summed up in which waits find nothing; before the first wait.
    ///
    /// @return gives nanoseconds so far
    public LongSupplier meterIdling() {
        var metered = new MeteredIdler(idle);
        idler = metered;
        return metered;
    }

    /// The thread that polls when nobody else does.
    public ProgressThread helper() {
        return helper;
    }

    /// Wait until `operation` is done.
    ///
    /// @throws org.jmpi.MpiException where the job fails meanwhile
    public void await(Operation operation) {
        if (operation.isDone()) {
            return;
        }
        if (Thread.currentThread().isVirtual()) {
            awaitParked(operation);
            return;
        }
        boolean lasts = true;
        try {
            lasts = awaitPlatform(operation);
        } finally {
            if (lasts) {
                waits.end();
            }
        }
    }

    /// Wait in a thread that may poll; whether it came to sleeping.
    private boolean awaitPlatform(Operation operation) {
        boolean lasts = false;
        while (!operation.isDone()) {
            if (tryEnter()) {
                try {
                    lasts |= pollUntil(operation);
                } finally {
                    leave();
                }
            } else if (!lookAWhile(operation)) {
                lasts = true;
                waits.begin(operation);
                park(operation);
                passOn(operation);
            }
        }
        return lasts;
    }

    /// The waits that have come to sleeping, but for those of virtual threads.
    public Collection<LongWait> waits() {
        return waits.all();
    }

    /// A leaver may have woken this thread to take the role just as its operation completed: wake another in its place.
    private void passOn(Operation operation) {
        if (operation.isDone() && !role.get() && !parked.isEmpty()) {
            boolean ignored = wakeOne();
        }
    }

    /// Wait until a condition holds. Dearer than waiting for one operation: a thread that can't poll looks every so often.
    ///
    /// @param what what that needs
    /// @throws org.jmpi.MpiException where the job fails meanwhile
    public void awaitUntil(BooleanSupplier condition, Awaits what) {
        if (!Thread.currentThread().isVirtual()) {
            pollWhile(() -> {
                progress.check();
                return !condition.getAsBoolean();
            }, what);
            return;
        }
        helper.serve();
        try {
            while (!condition.getAsBoolean()) {
                LockSupport.parkNanos(this, LOOK_NANOS);
                progress.check();
            }
        } finally {
            helper.served();
        }
    }

    /// Poll, or wait for the role to come free, while a condition holds.
    ///
    /// @param what what the calling thread waits for; null where it polls for others
    void pollWhile(BooleanSupplier condition, @Nullable Awaits what) {
        boolean lasts = true;
        try {
            lasts = tryPollWhile(condition, what);
        } finally {
            if (lasts) {
                waits.end();
            }
        }
    }

    /// Do so; whether it came to sleeping.
    private boolean tryPollWhile(BooleanSupplier condition, @Nullable Awaits what) {
        boolean lasts = false;
        while (condition.getAsBoolean()) {
            if (tryEnter()) {
                try {
                    lasts |= pollInRole(condition, what);
                } finally {
                    leave();
                }
            } else {
                lasts = true;
                note(what);
                LockSupport.parkNanos(this, LOOK_NANOS);
            }
        }
        return lasts;
    }

    /// Poll while a condition holds, for all who wait; whether that came to sleeping.
    private boolean pollInRole(BooleanSupplier condition, @Nullable Awaits what) {
        idler.reset(isCrowded());
        boolean reported = false;
        do {
            if (progress.poll()) {
                idler.reset(isCrowded());
            } else {
                if ((idler.idling() & CHECK_MASK) == CHECK_MASK) {
                    reported = reportSleep(what, reported);
                }
                idler.idle(progress);
            }
        } while (condition.getAsBoolean());
        reportEnd(reported);
        return reported;
    }

    /// Poll until it is done; whether that came to sleeping.
    private boolean pollUntil(Operation operation) {
        idler.reset(isCrowded());
        boolean reported = false;
        while (!operation.isDone()) {
            if (progress.poll()) {
                idler.reset(isCrowded());
            } else {
                if ((idler.idling() & CHECK_MASK) == CHECK_MASK) {
                    progress.check();
                    reported = reportSleep(operation, reported);
                }
                idler.idle(progress);
            }
        }
        reportEnd(reported);
        return reported;
    }

    /// Report this wait if it has come to sleeping; whether it did.
    private boolean reportSleep(@Nullable Awaits what, boolean reported) {
        if (report == null || !idler.isSleeping()) {
            return reported;
        }
        if (reported) {
            report.lasting(waits.count(), waits.changedNanos());
        } else {
            note(what);
            report.waiting(what);
        }
        return true;
    }

    private void note(@Nullable Awaits what) {
        if (what != null) {
            waits.begin(what);
        }
    }

    private void reportEnd(boolean reported) {
        if (reported && report != null) {
            report.resumed();
        }
    }

    /// Whether threads of the program wait beside the poller; a hint.
    boolean isCrowded() {
        return lookers.get() > 0 || !parked.isEmpty();
    }

    /// Whether the operation finished or the role came free within some looks.
    private boolean lookAWhile(Operation operation) {
        int spins = idle.spinNanos() > 0 && lookers.get() == 0 ? LOOKS : 0;
        lookers.getAndIncrement();
        try {
            for (int i = 0; i < spins; i++) {
                if (operation.isDone() || !role.get()) {
                    return true;
                }
                Thread.onSpinWait();
            }
            return lookYielding(operation);
        } finally {
            lookers.getAndDecrement();
        }
    }

    private boolean lookYielding(Operation operation) {
        long end = System.nanoTime() + YIELD_NANOS;
        do {
            if (operation.isDone() || !role.get()) {
                return true;
            }
            Thread.yield();
        } while (System.nanoTime() < end);
        return false;
    }

    /// A virtual thread never polls: a native frame below it would pin its carrier. The helper polls for it.
    private void awaitParked(Operation operation) {
        helper.serve();
        operation.setWaiter(Thread.currentThread());
        try {
            while (!operation.isDone()) {
                LockSupport.parkNanos(this, VIRTUAL_BACKSTOP_NANOS);
                progress.check();
            }
        } finally {
            operation.setWaiter(null);
            helper.served();
        }
    }

    private void park(Operation operation) {
        operation.setWaiter(Thread.currentThread());
        parked.add(operation);
        try {
            if (!operation.isDone() && role.get()) {
                LockSupport.parkNanos(this, BACKSTOP_NANOS);
                progress.check();
            }
        } finally {
            operation.setWaiter(null);
            boolean ignored = parked.remove(operation);
        }
    }

    /// Take the poller role if it is free.
    public boolean tryEnter() {
        if (role.get() || !role.compareAndSet(false, true)) {
            return false;
        }
        turns.setOpaque(turns.getPlain() + 1);
        return true;
    }

    /// Whether a thread has the poller role; a hint.
    boolean isPolled() {
        return role.get();
    }

    /// How often the role was taken so far.
    int turns() {
        return turns.getOpaque();
    }

    /// Give the poller role up and wake a waiter that may want it.
    public void leave() {
        role.set(false);
        if (parked.isEmpty() || !wakeOne()) { // asked first: an iterator is garbage
            helper.wakeIfServing();
        }
    }

    private boolean wakeOne() {
        for (Operation operation : parked) {
            Thread thread = operation.waiter();
            if (thread != null && !operation.isDone()) {
                LockSupport.unpark(thread);
                return true;
            }
        }
        return false;
    }

    /// Poll once if nobody else does; whether anything moved.
    public boolean pollOnce() {
        if (!tryEnter()) {
            return false;
        }
        try {
            return progress.poll();
        } finally {
            leave();
        }
    }

    /// Wake every parked thread, to look at the state of the job.
    public void wakeAll() {
        for (Operation operation : parked) {
            Thread thread = operation.waiter();
            if (thread != null) {
                LockSupport.unpark(thread);
            }
        }
    }
}
