package org.jmpi.gpu;

/// A kernel for one device. Thread-safe.
public interface Kernel {

    /// Its name in the source.
    String name();

    /// Begin to run it on a stream; returns at once, but on the host device.
    ///
    /// Arguments are given as the source declares them: a [DeviceBuf] of this device for a pointer (of `DOUBLE` for
    /// `double*`, `INT` for `i32*`, and so on), an `Integer` for `i32`, a `Long` or `Integer` for `i64`, any number for
    /// `real`, a `Byte` for `u8`, a `Short` for `i16`, a `Character` for `u16`.
    ///
    /// @throws IllegalArgumentException where number or types of the arguments aren't those of the source
    void launch(Stream stream, Range range, Object... args);

    /// Begin to run it on the device's own stream.
    ///
    /// @throws IllegalArgumentException where number or types of the arguments aren't those of the source
    void launch(Range range, Object... args);
}
