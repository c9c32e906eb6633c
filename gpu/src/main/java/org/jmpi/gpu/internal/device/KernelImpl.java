package org.jmpi.gpu.internal.device;

import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.Kernel;
import org.jmpi.gpu.Range;
import org.jmpi.gpu.Stream;
import org.jmpi.gpu.internal.backend.BackendKernel;
import org.jmpi.gpu.internal.backend.BackendKernel.Place;
import org.jmpi.gpu.internal.kernel.Arguments;
import org.jmpi.gpu.internal.kernel.Parameter;
import org.jmpi.gpu.internal.kernel.Signature;

/// A kernel whose launches are checked.
final class KernelImpl implements Kernel {
    private final DeviceImpl device;
    private final Signature signature;
    private final BackendKernel backend;
    private final Arguments arguments;

    KernelImpl(DeviceImpl device, Signature signature, BackendKernel backend) {
        this.device = device;
        this.signature = signature;
        this.backend = backend;
        this.arguments = new Arguments(signature, this::place);
    }

    @Override
    public String name() {
        return signature.name();
    }

    @Override
    public void launch(Range range, Object... args) {
        launch(device.stream(), range, args);
    }

    @Override
    public void launch(Stream stream, Range range, Object... args) {
        if (!(stream instanceof StreamImpl own) || own.device() != device) {
            throw new IllegalArgumentException("the stream is another device's: kernel=" + name() + ", device="
                    + device.info().id() + "; use one of Device.newStream of the kernel's device");
        }
        Object[] checked = arguments.check(args);
        device.checkOpen();
        if (!range.isEmpty()) {
            backend.launch(own.backend(), range.withBlock(), checked);
        }
    }

    private Object place(Parameter parameter, DeviceBuf buf) {
        if (!(buf instanceof DeviceBufImpl own) || own.device() != device) {
            throw new IllegalArgumentException("the buffer is another device's: kernel=" + name() + ", parameter="
                    + parameter + ", buffer=" + buf + ", kernel's device=" + device.info().id()
                    + "; allocate it on the kernel's device");
        }
        Place place = own.place();
        if (place.offset() % parameter.type().size() != 0) {
            throw new IllegalArgumentException("the buffer isn't aligned to its elements: kernel=" + name()
                    + ", parameter=" + parameter + ", first byte=" + place.offset() + "; begin at a multiple of "
                    + parameter.type().size());
        }
        return place;
    }

    @Override
    public String toString() {
        return signature.toString();
    }
}
