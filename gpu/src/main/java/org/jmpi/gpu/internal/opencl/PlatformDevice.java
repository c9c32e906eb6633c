package org.jmpi.gpu.internal.opencl;

import static org.jocl.CL.CL_DEVICE_EXTENSIONS;
import static org.jocl.CL.CL_DEVICE_GLOBAL_MEM_SIZE;
import static org.jocl.CL.CL_DEVICE_MAX_COMPUTE_UNITS;
import static org.jocl.CL.CL_DEVICE_MAX_MEM_ALLOC_SIZE;
import static org.jocl.CL.CL_DEVICE_NAME;
import static org.jocl.CL.CL_DEVICE_TYPE;
import static org.jocl.CL.CL_DEVICE_TYPE_ALL;
import static org.jocl.CL.CL_DEVICE_TYPE_CPU;
import static org.jocl.CL.CL_DEVICE_VENDOR;
import static org.jocl.CL.CL_DEVICE_VERSION;
import static org.jocl.CL.CL_DRIVER_VERSION;
import static org.jocl.CL.CL_PLATFORM_NAME;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.DeviceKind;
import org.jmpi.gpu.DeviceSearch.Missing;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;

/// A device of an OpenCL platform.
record PlatformDevice(cl_device_id id) {
    private static final String POCL = "Portable Computing Language";
    private static final int TEXT = 1 << 14;

    /// All of all platforms, in their order.
    ///
    /// @param missing is told why there are none, or no others
    static List<PlatformDevice> all(List<Missing> missing) {
        int[] count = new int[1];
        int status = CL.clGetPlatformIDs(0, null, count);
        if (status != CL.CL_SUCCESS || count[0] == 0) {
            missing.add(
                    new Missing("OpenCL",
                            "no platform, though there are drivers: " + OpenClLibrary.drivers(System.getenv())
                                    + " (" + Status.name(status) + ")",
                            "install the libraries that these files name again"));
            return List.of();
        }
        var platforms = new cl_platform_id[count[0]];
        Status.check(CL.clGetPlatformIDs(count[0], platforms, null), "clGetPlatformIDs");
        List<PlatformDevice> all = new ArrayList<>();
        for (cl_platform_id platform : platforms) {
            if (name(platform).equals(POCL)
                    && !OpenClLibrary.hasCommand("ld", System.getenv().getOrDefault("PATH", ""))) {
                missing.add(new Missing("PoCL", "no command ld, without which it ends the process",
                        "sudo apt-get install binutils"));
            } else {
                all.addAll(of(platform));
            }
        }
        return List.copyOf(all);
    }

    private static List<PlatformDevice> of(cl_platform_id platform) {
        int[] count = new int[1];
        if (CL.clGetDeviceIDs(platform, CL_DEVICE_TYPE_ALL, 0, null, count) != CL.CL_SUCCESS) {
            return List.of();
        }
        var ids = new cl_device_id[count[0]];
        Status.check(CL.clGetDeviceIDs(platform, CL_DEVICE_TYPE_ALL, count[0], ids, null), "clGetDeviceIDs");
        return Arrays.stream(ids).map(PlatformDevice::new).toList();
    }

    private static String name(cl_platform_id platform) {
        byte[] text = new byte[TEXT];
        long[] length = new long[1];
        Status.check(CL.clGetPlatformInfo(platform, CL_PLATFORM_NAME, TEXT, Pointer.to(text), length),
                "clGetPlatformInfo");
        return decode(text, length[0]);
    }

    /// What is known of it.
    DeviceInfo info(int index) {
        return new DeviceInfo(DeviceKind.OPENCL, index, text(CL_DEVICE_NAME), text(CL_DEVICE_VENDOR),
                (number(CL_DEVICE_TYPE) & CL_DEVICE_TYPE_CPU) != 0, number(CL_DEVICE_GLOBAL_MEM_SIZE),
                number(CL_DEVICE_MAX_MEM_ALLOC_SIZE), (int) number(CL_DEVICE_MAX_COMPUTE_UNITS),
                text(CL_DEVICE_EXTENSIONS).contains("cl_khr_fp64"), text(CL_DEVICE_VERSION), text(CL_DRIVER_VERSION));
    }

    private String text(int what) {
        byte[] text = new byte[TEXT];
        long[] length = new long[1];
        Status.check(CL.clGetDeviceInfo(id, what, TEXT, Pointer.to(text), length), "clGetDeviceInfo");
        return decode(text, length[0]);
    }

    /// A number of 4 or 8 bytes; both are little-endian here.
    private long number(int what) {
        long[] number = new long[1];
        Status.check(CL.clGetDeviceInfo(id, what, Sizeof.cl_long, Pointer.to(number), null), "clGetDeviceInfo");
        return number[0];
    }

    private static String decode(byte[] text, long length) {
        return new String(text, 0, (int) Math.max(0, length - 1), StandardCharsets.UTF_8).strip();
    }
}
