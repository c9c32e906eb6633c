package org.jmpi.benchmarks.collectives;

import org.jmpi.Request;
import org.jmpi.benchmarks.options.Form;

/// Something to measure.
///
/// @param bytes size
/// @param call  the collective in that form on these operands
record Case(Collective collective, Form form, Operands operands, long bytes, Call call) {

    static Case of(Collective collective, Form form, Operands operands, long bytes) {
        return new Case(collective, form, operands, bytes, Call.of(collective, form, operands));
    }

    /// Its figure in the output.
    String name() {
        return collective.method(form);
    }

    /// Whether a barrier goes ahead of each call; not ahead of barriers.
    boolean isSpaced() {
        return collective.shape() != Shape.NOTHING;
    }

    /// Start the non-blocking form.
    Request start() {
        return collective.nonblocking().apply(operands);
    }
}
