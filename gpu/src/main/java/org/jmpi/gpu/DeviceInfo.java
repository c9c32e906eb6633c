package org.jmpi.gpu;

/// What is known of a device before it is opened.
///
/// @param kind          what it is reached through
/// @param index         its number among those of its kind, from 0 on
/// @param name          its maker's name for it
/// @param vendor        its maker
/// @param isCpu         whether it computes on the host's processors
/// @param memoryBytes   all its memory
/// @param largestBuffer most bytes of one buffer
/// @param computeUnits  processors, or multiprocessors of a GPU
/// @param fp64          whether it computes in double precision
/// @param version       version of the interface it is reached through
/// @param driver        version of its driver
public record DeviceInfo(DeviceKind kind, int index, String name, String vendor, boolean isCpu, long memoryBytes,
        long largestBuffer, int computeUnits, boolean fp64, String version, String driver) {

    /// What `-Djmpi.device` takes for it, such as `opencl:0` or `host`.
    public String id() {
        return kind == DeviceKind.HOST ? kind.label() : kind.label() + ":" + index;
    }
}
