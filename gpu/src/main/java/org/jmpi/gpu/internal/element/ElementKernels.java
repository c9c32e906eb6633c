package org.jmpi.gpu.internal.element;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmpi.Datatype;
import org.jmpi.Op;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.Kernel;
import org.jmpi.gpu.KernelException;
import org.jmpi.gpu.Kernels;
import org.jspecify.annotations.Nullable;

/// The kernels of a device that combine and copy elements, compiled when they are first wanted. Thread-safe.
public final class ElementKernels {
    private static final System.Logger LOG = System.getLogger("org.jmpi.gpu");
    private static final Set<Op> OPS = Set.of(Op.SUM, Op.PROD, Op.MAX, Op.MIN, Op.LAND, Op.LOR, Op.LXOR, Op.BAND,
            Op.BOR, Op.BXOR, Op.MAXLOC, Op.MINLOC);

    private final Device device;
    private final Map<Element, Optional<Kernels>> compiled = new EnumMap<>(Element.class);

    /// Kernels that close with their device.
    public ElementKernels(Device device) {
        this.device = device;
    }

    /// A kernel with the elements that it is for.
    public record Found(Element element, Kernel kernel) {
    }

    /// The kernel of an op; null for an op of the program's own, a type without kernels, or a device that takes none.
    public @Nullable Found combining(Op op, Datatype type) {
        Element element = OPS.contains(op) ? Element.of(op, type) : null;
        return element == null ? null : find(element, "op_" + op.name().toLowerCase(Locale.ROOT));
    }

    /// The kernel that copies rows; null where the device takes none.
    ///
    /// @param places all places and lengths in bytes, or-ed
    public @Nullable Found copying(long places) {
        return find(Element.toCopy(places), "copy_rows");
    }

    private @Nullable Found find(Element element, String name) {
        return kernels(element).map(kernels -> new Found(element, kernels.get(name))).orElse(null);
    }

    private synchronized Optional<Kernels> kernels(Element element) {
        return compiled.computeIfAbsent(element, this::tryCompile);
    }

    private Optional<Kernels> tryCompile(Element element) {
        try {
            return Optional.of(compile(device, element));
        } catch (KernelException e) {
            LOG.log(System.Logger.Level.INFO,
                    "elements of type " + element + " are combined and packed by the host, not on"
                            + " device " + device.info().id() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    /// Compile those of one element.
    ///
    /// @throws KernelException where the device has no compiler, or doesn't compute with such elements
    public static Kernels compile(Device device, Element element) {
        return device.compile(element.source(), element.defines());
    }
}
