package org.jmpi.internal.comm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jmpi.AttributeKey;
import org.jmpi.Communicator;

/// The values cached on a communicator (MPI-4.1 §7.7).
final class Attributes {
    private final Communicator owner;
    private final Map<AttributeKey<?>, Object> values = new LinkedHashMap<>();

    Attributes(Communicator owner) {
        this.owner = owner;
    }

    synchronized <T> void set(AttributeKey<T> key, T value) {
        delete(key);
        values.put(key, value);
    }

    @SuppressWarnings("unchecked")
    synchronized <T> Optional<T> get(AttributeKey<T> key) {
        return Optional.ofNullable((T) values.get(key));
    }

    synchronized void delete(AttributeKey<?> key) {
        deleteTyped(key);
    }

    @SuppressWarnings("unchecked")
    private <T> void deleteTyped(AttributeKey<T> key) {
        T old = (T) values.remove(key);
        if (old != null) {
            key.delete(owner, old);
        }
    }

    synchronized void deleteAll() {
        for (AttributeKey<?> key : values.keySet().toArray(new AttributeKey<?>[0])) {
            deleteTyped(key);
        }
    }

    synchronized void copyTo(Attributes other) {
        for (AttributeKey<?> key : values.keySet().toArray(new AttributeKey<?>[0])) {
            copyTyped(key, other);
        }
    }

    private <T> void copyTyped(AttributeKey<T> key, Attributes other) {
        get(key).flatMap(value -> key.copy(owner, value)).ifPresent(copy -> other.set(key, copy));
    }
}
