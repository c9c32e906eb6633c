package org.jmpi.gpu.internal.kernel;

import java.util.Arrays;
import java.util.function.BiFunction;
import org.jmpi.gpu.DeviceBuf;

/// Checks a launch's arguments against the source.
public final class Arguments {
    private final Signature signature;
    private final BiFunction<Parameter, DeviceBuf, Object> places;

    /// @param places what a backend is handed for a buffer; refuses those of other devices
    public Arguments(Signature signature, BiFunction<Parameter, DeviceBuf, Object> places) {
        this.signature = signature;
        this.places = places;
    }

    /// The arguments as a backend takes them.
    ///
    /// @throws IllegalArgumentException where they aren't those of the source
    public Object[] check(Object... args) {
        if (args.length != signature.parameters().size()) {
            throw new IllegalArgumentException("wrong number of arguments: kernel=" + signature + ", given="
                    + args.length + ", wanted=" + signature.parameters().size() + "; pass one for each parameter");
        }
        Object[] checked = new Object[args.length];
        Arrays.setAll(checked, i -> check(i, args[i]));
        return checked;
    }

    private Object check(int index, Object value) {
        Parameter parameter = signature.parameters().get(index);
        if (!parameter.isPointer()) {
            Object converted = parameter.type().convert(value);
            return converted != null ? converted : refuse(index, value, "a " + parameter.type().label());
        }
        if (value instanceof DeviceBuf buf && buf.datatype().isContiguous()
                && buf.datatype().signature() == parameter.type().datatype().signature()) {
            return places.apply(parameter, buf);
        }
        return refuse(index, value, "a DeviceBuf of " + parameter.type().datatype().name() + " without gaps");
    }

    private Object refuse(int index, Object value, String wanted) {
        String given = value instanceof DeviceBuf buf ? "DeviceBuf of " + buf.datatype().name()
                : value == null ? "null" : value.getClass().getSimpleName() + " " + value;
        throw new IllegalArgumentException("wrong argument: kernel=" + signature + ", argument=" + index + " ("
                + signature.parameters().get(index) + "), given=" + given + "; pass " + wanted);
    }
}
