package org.jmpi.gpu.internal.cuda;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jmpi.gpu.Range;
import org.jmpi.gpu.internal.backend.BackendKernel;
import org.jmpi.gpu.internal.backend.BackendStream;

/// A function of a module.
record CudaKernel(CudaModule module, long function, String name) implements BackendKernel {
    /// Most blocks in the second and third dimension; in the first there may be 2³¹ - 1.
    private static final long MOST_GROUPS = 65_535;

    @Override
    public void launch(BackendStream stream, Range range, Object[] args) {
        checkShape(range);
        var on = (CudaStream) stream;
        on.context().use();
        Scratch scratch = Scratch.get();
        MemorySegment values = scratch.values();
        for (int i = 0; i < args.length; i++) {
            set(values, (long) i * Long.BYTES, args[i]);
        }
        int result = Driver.launch(function, range.groupsX(), range.groupsY(), range.groupsZ(), range.blockX(),
                range.blockY(), range.blockZ(), on.handle(), scratch.arguments());
        if (result == Result.LAUNCH_OUT_OF_RESOURCES) {
            throw refused("the device has no registers for blocks of this size", range, "give smaller ones with"
                    + " Range.block");
        }
        if (result != Result.SUCCESS) {
            throw Result.failed(result, "cuLaunchKernel, kernel=" + name + ", range=" + range + ", device="
                    + module.info().id());
        }
        on.launched(name, range);
    }

    private static void set(MemorySegment values, long at, Object value) {
        switch (value) {
            case Place place -> values.set(ValueLayout.JAVA_LONG, at,
                    ((CudaMemory) place.memory()).pointer() + place.offset());
            case Short number -> values.set(ValueLayout.JAVA_SHORT, at, number);
            case Character number -> values.set(ValueLayout.JAVA_CHAR, at, number);
            case Integer number -> values.set(ValueLayout.JAVA_INT, at, number);
            case Long number -> values.set(ValueLayout.JAVA_LONG, at, number);
            case Float number -> values.set(ValueLayout.JAVA_FLOAT, at, number);
            case Double number -> values.set(ValueLayout.JAVA_DOUBLE, at, number);
            default -> values.set(ValueLayout.JAVA_BYTE, at, (Byte) value);
        }
    }

    private void checkShape(Range range) {
        if ((long) range.blockX() * range.blockY() * range.blockZ() > module.largestBlock()) {
            throw refused("the device doesn't take blocks of this size", range, "give smaller ones with Range.block");
        }
        if (range.groupsX() > Integer.MAX_VALUE || range.groupsY() > MOST_GROUPS || range.groupsZ() > MOST_GROUPS) {
            throw refused("the device doesn't take so many blocks", range, "give larger ones with Range.block, or put"
                    + " the long dimension first");
        }
    }

    private IllegalArgumentException refused(String rule, Range range, String cure) {
        return new IllegalArgumentException(rule + ": device=" + module.info().id() + ", kernel=" + name + ", range="
                + range + ", most items of a block=" + module.largestBlock() + "; " + cure);
    }
}
