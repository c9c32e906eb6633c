/**
 * Devices, device buffers, streams and kernels, with CUDA and OpenCL behind one interface.
 *
 * <p>A buffer in device memory is a buffer like any other: every point-to-point and collective operation takes it,
 * and the library finds the shortest way between two devices, from a direct device-to-device copy down to
 * plain staging through the host. One kernel source, in a small subset of C, serves every kind of device, and
 * a kernel may also carry a Java body for a host without any.
 *
 * <p>No device found is an empty list and a line that says why, never a failure. The bindings are looked up at
 * run time, so nothing has to be installed beyond the device's own driver.
 */
@NullMarked
package org.jmpi.gpu;

import org.jspecify.annotations.NullMarked;
