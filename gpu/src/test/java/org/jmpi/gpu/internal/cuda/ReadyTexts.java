package org.jmpi.gpu.internal.cuda;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jmpi.Datatype;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.DeviceKind;
import org.jmpi.gpu.KernelSource;
import org.jmpi.gpu.internal.element.Element;
import org.jmpi.gpu.internal.element.ElementKernels;
import org.jmpi.gpu.internal.files.Digest;
import org.jmpi.gpu.kernels.Boxes;
import org.jmpi.gpu.kernels.Gravity;
import org.jmpi.gpu.kernels.MatrixProduct;
import org.jmpi.gpu.kernels.Stencils;
import org.jmpi.gpu.kernels.Vectors;

/// The ready-made kernels in CUDA C, taken down by a device that does nothing else. `gpu/ptx` compiles them.
final class ReadyTexts {
    private static final DeviceInfo INFO =
            new DeviceInfo(DeviceKind.CUDA, 0, "", "", false, 1, 1, 1, true, "", "");

    private final Map<String, String> texts = new TreeMap<>();
    private final DeviceBuf buf =
            proxy(DeviceBuf.class, (_, method, _) -> method.getName().equals("count") ? 1L : null);
    private final Device device = proxy(Device.class, (_, method, args) -> switch (method.getName()) {
        case "info" -> INFO;
        case "allocate" -> buf;
        case "compile" -> take((KernelSource) args[0], args[1]);
        default -> null;
    });

    private ReadyTexts() {
    }

    /// All of them, by their digests.
    static Map<String, String> all() {
        var ready = new ReadyTexts();
        for (Datatype type : new Datatype[]{Datatype.FLOAT, Datatype.DOUBLE}) {
            ready.compile(type);
        }
        for (Element element : Element.values()) {
            ready.compile(element);
        }
        return ready.texts;
    }

    @SuppressWarnings("resource") // they hold nothing
    private void compile(Datatype type) {
        Vectors.of(device, type);
        Stencils.of(device, type);
        Boxes.of(device, type);
        MatrixProduct.of(device, type);
        Gravity.of(device, type);
    }

    @SuppressWarnings("resource") // they hold nothing
    private void compile(Element element) {
        ElementKernels.compile(device, element);
    }

    @SuppressWarnings("unchecked")
    private Object take(KernelSource source, Object defines) {
        String text = CudaText.of(source, (Map<String, String>) defines);
        texts.put(Digest.of(text), text);
        return proxy(org.jmpi.gpu.Kernels.class, (_, _, _) -> null);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, handler));
    }

    /// Write them into a folder.
    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, String> text : all().entrySet()) {
            Files.writeString(Path.of(args[0], text.getKey() + ".cu"), text.getValue());
        }
    }
}
