package org.jmpi;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/// Names a value cached on a communicator (MPI-4.1 §7.7). Two keys are equal only if they are the same object.
///
/// @param <T> type of the value
public final class AttributeKey<T> {
    private final BiFunction<Communicator, T, Optional<T>> onDup;
    private final BiConsumer<Communicator, T> onDelete;

    private AttributeKey(BiFunction<Communicator, T, Optional<T>> onDup, BiConsumer<Communicator, T> onDelete) {
        this.onDup = onDup;
        this.onDelete = onDelete;
    }

    /// A key whose value is not copied by `dup` (`MPI_COMM_NULL_COPY_FN`).
    public static <T> AttributeKey<T> create() {
        return new AttributeKey<>((comm, value) -> Optional.empty(), (comm, value) -> {
        });
    }

    /// A key with its own copy and delete behaviour.
    ///
    /// @param onDup    called by `dup` on the old communicator; the value of the new one, or empty for none
    /// @param onDelete called when the value is deleted, replaced, or its communicator freed
    public static <T> AttributeKey<T> create(BiFunction<Communicator, T, Optional<T>> onDup,
            BiConsumer<Communicator, T> onDelete) {
        return new AttributeKey<>(onDup, onDelete);
    }

    /// The value the duplicate of `comm` is to have.
    public Optional<T> copy(Communicator comm, T value) {
        return onDup.apply(comm, value);
    }

    /// Tell the owner that its value leaves `comm`.
    public void delete(Communicator comm, T value) {
        onDelete.accept(comm, value);
    }
}
