package org.jmpi.conformance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jmpi.Mpi;

/// One body, ready to run.
public final class BodyCase {
    private final Method method;
    private final RankTest marks;

    BodyCase(Method method, RankTest marks) {
        this.method = method;
        this.marks = marks;
        method.setAccessible(true);
    }

    /// Topic and method, such as `Order.keepsOrder`.
    public String name() {
        return method.getDeclaringClass().getSimpleName().replace("Bodies", "") + "." + method.getName();
    }

    /// Numbers of ranks.
    public Ranks ranks() {
        return marks.value();
    }

    /// Kinds of memory.
    public List<Memory> memories() {
        return Arrays.asList(marks.memories());
    }

    /// Whether it needs a job of its own.
    public boolean alone() {
        return marks.alone();
    }

    /// Run as this rank's part of a job of its own.
    public void run(Mpi mpi, Memory memory, long seed) {
        run(mpi, new Control(mpi.world()), memory, seed);
    }

    /// Run in a job that goes on; ends with a check that no message is left.
    ///
    /// @throws AssertionError with the case and its seed, caused by what failed
    public void run(Mpi mpi, Control control, Memory memory, long seed) {
        int rank = mpi.world().rank();
        int size = mpi.world().size();
        try {
            var me = new Rank(mpi, control, memory, Data.mix(seed, name().hashCode()));
            call(me);
            if (!alone()) {
                control.fence(name());
                me.release();
            }
        } catch (Throwable failure) {
            throw new AssertionError(
                    "conformance body failed: body=" + name() + ", rank=" + rank + ", ranks=" + size
                            + ", memory=" + memory + ", seed=" + seed + "; replay with -Djmpi.test.seed="
                            + seed + ": "
                            + failure,
                    failure);
        }
    }

    private void call(Rank me) throws Throwable {
        try {
            method.invoke(null, me);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
