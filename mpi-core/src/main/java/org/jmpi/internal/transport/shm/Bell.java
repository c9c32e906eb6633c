package org.jmpi.internal.transport.shm;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jmpi.internal.memory.Linux;
import org.jmpi.internal.memory.Native;
import org.jspecify.annotations.Nullable;

/// How a rank sleeps until a rank on the same host writes to it: a word in its area that says "asleep", and a futex on
/// it.
///
/// The sleeper sets the word, makes every running sender pass a barrier (`membarrier`), looks once more for frames, then
/// sleeps. Senders read the word after each frame, with no fence of their own where the kernel has `membarrier`. A sleep
/// lasts [#longestNanos] at most, so that a bell nobody heard costs that much and no more.
final class Bell {
    private static final long LONGEST_NANOS = 1_000_000;
    /// Ranks a core from which on they sleep longer, and how much longer at most.
    private static final int CROWD = 8;
    private static final int LONGEST_FACTOR = 50;

    private static final long AWAKE = 0;
    private static final long ASLEEP = 1;
    private static final @Nullable Linux LINUX = Linux.get().orElse(null);
    private static final boolean MEMBARRIER = LINUX != null && LINUX.registerMembarrier();

    private final long word;
    private final MemorySegment timespec = Arena.ofAuto().allocate(16, 8);

    Bell(long word) {
        this.word = word;
    }

    /// How long a rank sleeps at most. A thousand looks a second are nothing for a few ranks, and for hundreds on a core all
    /// that it can do.
    static long longestNanos(int ranks, int cores) {
        return LONGEST_NANOS * Math.clamp(ranks / (CROWD * cores), 1, LONGEST_FACTOR);
    }

    /// Say that this rank is about to sleep; what arrived before is visible to a poll that follows.
    void prepare() {
        Native.setVolatile(word, ASLEEP);
        if (MEMBARRIER && LINUX != null) {
            LINUX.membarrier();
        } else {
            VarHandle.fullFence();
        }
    }

    /// Sleep until rung, at most `nanos`; after [#prepare].
    void sleep(long nanos) {
        if (LINUX == null) {
            LockSupport.parkNanos(nanos / 16);
        } else {
            LINUX.futexWait(word, (int) ASLEEP, nanos, timespec);
        }
    }

    /// Say that this rank is awake.
    void awake() {
        Native.setVolatile(word, AWAKE);
    }

    /// Wake the rank that sleeps on `word`, if it does. After each frame; must stay cheap.
    static void ring(long word) {
        if (!MEMBARRIER) {
            VarHandle.fullFence();
        }
        if (Native.getAcquire(word) != AWAKE) {
            wake(word);
        }
    }

    private static void wake(long word) {
        Native.setVolatile(word, AWAKE);
        if (LINUX != null) {
            LINUX.futexWake(word);
        }
    }
}
