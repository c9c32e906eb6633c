package org.jmpi.gpu.internal.kernel;

import java.util.List;
import java.util.stream.Collectors;

/// A kernel's name and parameters.
public record Signature(String name, List<Parameter> parameters) {

    @Override
    public String toString() {
        return name + parameters.stream().map(Parameter::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
