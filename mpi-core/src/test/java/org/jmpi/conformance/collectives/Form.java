package org.jmpi.conformance.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.jmpi.Request;
import org.jmpi.Status;

/// The forms of a collective, to run one of them. What it does must not change when it is done twice.
enum Form {
    BLOCKING, NONBLOCKING, PERSISTENT;

    /// A form that goes with a round of a test, the same on all ranks.
    static Form of(int round) {
        return values()[round % values().length];
    }

    void run(Runnable blocking, Supplier<Request> start, Supplier<Request> init) {
        switch (this) {
            case BLOCKING -> blocking.run();
            case NONBLOCKING -> assertThat(start.get().await()).isEqualTo(Status.EMPTY);
            case PERSISTENT -> startTwice(init.get());
        }
    }

    private static void startTwice(Request request) {
        for (int time = 0; time < 2; time++) {
            request.start();
            assertThat(request.await()).isEqualTo(Status.EMPTY);
        }
        request.free();
    }
}
