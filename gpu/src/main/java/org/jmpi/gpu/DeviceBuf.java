package org.jmpi.gpu;

import org.jmpi.Buf;
import org.jmpi.Datatype;

/// Elements in a device's memory. A [Buf]: every operation sends from it and receives into it.
///
/// Its slices and views share its memory, and go with it. Closing one of those closes nothing.
public interface DeviceBuf extends Buf, AutoCloseable {

    /// Whose memory it is.
    Device device();

    /// Copy all elements from host memory; as many bytes. Blocks until they are there.
    ///
    /// @param from any buffer in host memory, of the same length in bytes
    /// @throws IllegalArgumentException where the lengths differ
    void upload(Buf from);

    /// Copy all elements to host memory. Blocks until they are there, behind all that the device's own stream was given.
    ///
    /// @param to any buffer in host memory, of the same length in bytes
    /// @throws IllegalArgumentException where the lengths differ
    void download(Buf to);

    /// Copy from an array of as many elements.
    default void upload(double[] from) {
        upload(Buf.of(from));
    }

    /// Copy from an array of as many elements.
    default void upload(float[] from) {
        upload(Buf.of(from));
    }

    /// Copy from an array of as many elements.
    default void upload(int[] from) {
        upload(Buf.of(from));
    }

    /// Copy to an array of as many elements.
    default void download(double[] to) {
        download(Buf.of(to));
    }

    /// Copy to an array of as many elements.
    default void download(float[] to) {
        download(Buf.of(to));
    }

    /// Copy to an array of as many elements.
    default void download(int[] to) {
        download(Buf.of(to));
    }

    @Override
    DeviceBuf slice(long offset, long count);

    @Override
    DeviceBuf as(Datatype type, long count);

    /// Give the memory back, behind what the device was given to do with it. Idempotent.
    ///
    /// No operation may still use it.
    @Override
    void close();
}
