package org.jmpi.internal.datatype;

import java.util.Arrays;
import org.jmpi.Datatype.Order;

/// Type maps of boxes in arrays of any number of dimensions (MPI-4.1 §5.1.3).
final class Subarrays {

    private Subarrays() {
    }

    /// Refuse a box that doesn't lie in its array.
    static void check(int[] sizes, int[] subSizes, int[] starts) {
        Checks.sameLength("sizes", sizes.length, "subSizes", subSizes.length);
        Checks.sameLength("sizes", sizes.length, "starts", starts.length);
        for (int d = 0; d < sizes.length; d++) {
            if (subSizes[d] < 0 || starts[d] < 0 || starts[d] > sizes[d] - subSizes[d]) {
                throw new IllegalArgumentException("subarray leaves its array in dimension " + d + ": sizes="
                        + Arrays.toString(sizes) + ", subSizes=" + Arrays.toString(subSizes) + ", starts="
                        + Arrays.toString(starts) + "; starts + subSizes must be at most sizes");
            }
        }
    }

    /// Build the box from the contiguous dimension outwards.
    static TypeMap map(int[] sizes, int[] subSizes, int[] starts, Order order, TypeMap element) {
        TypeMap box = element;
        long pitch = element.extent();
        long displacement = 0;
        for (int i = 0; i < sizes.length; i++) {
            int d = order == Order.C ? sizes.length - 1 - i : i;
            box = box.repeat(subSizes[d], pitch);
            displacement = Math.addExact(displacement, Math.multiplyExact(pitch, starts[d]));
            pitch = Math.multiplyExact(pitch, sizes[d]);
        }
        return box.at(displacement).resized(0, pitch);
    }
}
