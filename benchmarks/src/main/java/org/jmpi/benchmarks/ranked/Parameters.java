package org.jmpi.benchmarks.ranked;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Param;

/// The fields with `@Param` of a benchmark, as JMH set them in its fork.
final class Parameters {
    private Parameters() {
    }

    /// As `name=value`.
    static List<String> of(Object benchmark) {
        List<String> parameters = new ArrayList<>();
        for (Field field : fields(benchmark)) {
            try {
                parameters.add(field.getName() + "=" + field.get(benchmark));
            } catch (IllegalAccessException e) {
                throw closed(field, e);
            }
        }
        return parameters;
    }

    /// Set those that were told.
    static void set(Object benchmark, List<String> parameters) {
        for (Field field : fields(benchmark)) {
            String start = field.getName() + "=";
            for (String parameter : parameters) {
                if (parameter.startsWith(start)) {
                    set(benchmark, field, parameter.substring(start.length()));
                }
            }
        }
    }

    private static void set(Object benchmark, Field field, String text) {
        try {
            field.set(benchmark, value(field.getType(), text));
        } catch (IllegalAccessException e) {
            throw closed(field, e);
        }
    }

    private static IllegalStateException closed(Field field, IllegalAccessException e) {
        return new IllegalStateException("parameter can't be reached: field=" + field + "; make it public", e);
    }

    @SuppressWarnings("unchecked")
    private static Object value(Class<?> type, String text) {
        return switch (type.getName()) {
            case "int" -> Integer.valueOf(text);
            case "long" -> Long.valueOf(text);
            case "double" -> Double.valueOf(text);
            case "float" -> Float.valueOf(text);
            case "short" -> Short.valueOf(text);
            case "byte" -> Byte.valueOf(text);
            case "boolean" -> Boolean.valueOf(text);
            case "char" -> text.charAt(0);
            default -> type.isEnum() ? Enum.valueOf(type.asSubclass(Enum.class), text) : text;
        };
    }

    private static List<Field> fields(Object benchmark) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> type = benchmark.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Param.class)) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
        return fields;
    }
}
