package org.jmpi.benchmarks.collectives;

import java.util.function.Function;
import org.jmpi.Request;
import org.jmpi.benchmarks.options.Form;

/// One collective of one form on fixed buffers, which all ranks run again and again.
interface Call extends AutoCloseable {

    /// Make the call; blocks until it is complete.
    void run();

    /// Free what the calls shared.
    @Override
    default void close() {
        // only persistent requests hold anything
    }

    /// A collective's call in some form. Collective where the form is persistent.
    static Call of(Collective collective, Form form, Operands operands) {
        return switch (form) {
            case BLOCKING -> () -> collective.blocking().accept(operands);
            case NONBLOCKING -> starting(collective.nonblocking(), operands);
            case PERSISTENT -> new Persistent(collective.persistent().apply(operands));
        };
    }

    private static Call starting(Function<Operands, Request> start, Operands operands) {
        return () -> start.apply(operands).await();
    }

    /// A request that is started for each call.
    record Persistent(Request request) implements Call {

        @Override
        public void run() {
            request.start();
            request.await();
        }

        @Override
        public void close() {
            request.free();
        }
    }
}
