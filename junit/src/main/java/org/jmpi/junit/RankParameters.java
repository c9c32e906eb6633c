package org.jmpi.junit;

import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.jspecify.annotations.Nullable;

/// Gives methods the `Mpi` or the world of their rank.
///
/// @param current the rank that asks; null outside of one, where no method is run that could see it
record RankParameters(Supplier<@Nullable Mpi> current) implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return parameter.getDeclaringExecutable() instanceof Method
                && (type == Mpi.class || type == Communicator.class);
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Mpi mpi = current.get();
        return mpi == null || parameter.getParameter().getType() == Mpi.class ? mpi : mpi.world();
    }
}
