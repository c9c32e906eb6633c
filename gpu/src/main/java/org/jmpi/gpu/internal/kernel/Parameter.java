package org.jmpi.gpu.internal.kernel;

/// A parameter of a kernel.
///
/// @param name      in the source
/// @param type      its own, or what it points to
/// @param isPointer whether it points to a device's memory
/// @param isConst   whether what it points to is only read
public record Parameter(String name, ScalarType type, boolean isPointer, boolean isConst) {

    @Override
    public String toString() {
        return (isConst ? "const " : "") + type.label() + (isPointer ? "* " : " ") + name;
    }
}
