package org.jmpi.gpu.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jmpi.Datatype;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.DeviceKind;
import org.jmpi.gpu.Stream;
import org.jmpi.gpu.TestDevices;
import org.jocl.CL;
import org.jocl.Sizeof;
import org.jocl.cl_mem;
import org.junit.jupiter.api.Test;

/// Objects that go out of one device come into another as a program's own, which shares no more with it.
class InteropTests {

    @Test
    void cudasPointersAndStreamsGoOutAndIn() {
        try (Device device = TestDevices.open(DeviceKind.CUDA); Device other = TestDevices.open(DeviceKind.CUDA)) {
            DeviceBuf buf = device.allocate(Datatype.INT, 8);
            buf.upload(new int[]{0, 1, 2, 3, 4, 5, 6, 7});
            assertThat(Cuda.context(other)).isEqualTo(Cuda.context(device)).isNotZero();
            assertThat(Cuda.pointer(buf.slice(3, 2))).isEqualTo(Cuda.pointer(buf) + 12);
            int[] seen = new int[4];
            try (DeviceBuf same = Cuda.buffer(other, Cuda.pointer(buf) + 8, Datatype.INT, 4);
                    Stream stream = Cuda.stream(other, Cuda.stream(device, device.stream()))) {
                stream.copy(same.slice(2, 2), same.slice(0, 2));
                stream.synchronise();
                same.download(seen);
            }
            assertThat(seen).containsExactly(4, 5, 4, 5);
            buf.slice(0, 4).download(seen); // neither memory nor stream went with those made of them
            assertThat(seen).containsExactly(0, 1, 4, 5);
            device.stream().synchronise();
        }
    }

    @Test
    void joclsObjectsGoOutAndIn() {
        try (Device device = TestDevices.open(DeviceKind.OPENCL)) {
            cl_mem mine =
                    CL.clCreateBuffer(OpenCl.context(device), CL.CL_MEM_READ_WRITE, 8L * Sizeof.cl_int, null, null);
            int[] seen = new int[8];
            try (DeviceBuf buf = OpenCl.buffer(device, mine, Datatype.INT, 8);
                    Stream stream = OpenCl.stream(device, OpenCl.queue(device, device.stream()))) {
                buf.upload(new int[]{0, 1, 2, 3, 4, 5, 6, 7});
                stream.copy(buf.slice(4, 4), buf.slice(0, 4));
                stream.synchronise();
                assertThat(OpenCl.memory(buf.slice(1, 1))).isEqualTo(mine);
                assertThat(OpenCl.firstByte(buf.slice(1, 1))).isEqualTo(4);
            }
            try (DeviceBuf again = OpenCl.buffer(device, mine, Datatype.INT, 8)) {
                again.download(seen);
            }
            assertThat(seen).containsExactly(4, 5, 6, 7, 4, 5, 6, 7);
            assertThat(CL.clReleaseMemObject(mine)).isEqualTo(CL.CL_SUCCESS);
            device.stream().synchronise();
        }
    }

    @Test
    void anotherKindOfDeviceIsRefused() {
        try (Device device = TestDevices.open(DeviceKind.HOST)) {
            DeviceBuf buf = device.allocate(Datatype.INT, 1);
            assertThatThrownBy(() -> Cuda.pointer(buf)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the device isn't CUDA's: device=host");
            assertThatThrownBy(() -> OpenCl.memory(buf)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the device isn't OpenCL's: device=host");
        }
    }
}
