package org.jmpi.internal.check;

import org.jmpi.Buf;
import org.jmpi.internal.datatype.Footprint;
import org.jspecify.annotations.Nullable;

/// Memory that an operation reads or writes while it is pending (MPI-4.1 §3.7.2: until then nothing else may write the
/// one, nor touch the other).
public final class Use {
    private final @Nullable Buf buf;
    private final boolean writes;
    private final String call;
    /// Where the call is in the program; known from [#locate] on.
    private @Nullable String site;
    private @Nullable Footprint place;
    private long sum;

    private Use(@Nullable Buf buf, boolean writes, String call) {
        this.buf = buf;
        this.writes = writes;
        this.call = call;
    }

    /// Memory that is sent from.
    ///
    /// @param buf  as the program gave it, checked or not
    /// @param call the method that was called
    public static Use reading(@Nullable Buf buf, String call) {
        return new Use(buf, false, call);
    }

    /// Memory that is received into.
    ///
    /// @param buf  as the program gave it, checked or not
    /// @param call the method that was called
    public static Use writing(@Nullable Buf buf, String call) {
        return new Use(buf, true, call);
    }

    /// Keep the call's place in the program, before it returns.
    void locate() {
        site = CallSite.find();
    }

    /// Remember what it holds.
    void begin() {
        sum = writes ? 0 : Sums.of(buf);
    }

    /// Whether memory that is only read has changed since [#begin].
    boolean isChanged() {
        return !writes && Sums.of(buf) != sum;
    }

    boolean writes() {
        return writes;
    }

    /// Where it lies; null where that can't be told.
    @Nullable
    Footprint place() {
        if (place == null) {
            place = Footprint.of(buf);
        }
        return place;
    }

    /// The call and its place in the program; a call under way is looked for.
    String text() {
        return call + " at " + (site == null ? CallSite.find() : site);
    }

    /// What is done with the memory.
    String verb() {
        return writes ? "receives into" : "sends from";
    }

    @Override
    public String toString() {
        return String.valueOf(buf);
    }
}
