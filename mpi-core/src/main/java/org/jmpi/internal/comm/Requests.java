package org.jmpi.internal.comm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jmpi.MpiException;
import org.jmpi.Request;
import org.jmpi.Request.Completion;
import org.jmpi.Status;
import org.jspecify.annotations.Nullable;

/// Waiting for several requests (MPI-4.1 §3.7.5).
public final class Requests {
    private static final Completion NOTHING = new Completion(Completion.NONE, Status.EMPTY);

    private Requests() {
    }

    private static Handle handle(Request request) {
        if (request instanceof Handle handle) {
            return handle;
        }
        throw new IllegalArgumentException("request is null or of a foreign class: request=" + request
                + "; pass requests that a Communicator gave");
    }

    private static void poll(Request[] requests) {
        for (Request request : requests) {
            if (handle(request).isActive()) {
                handle(request).engine.pollOnce();
                return;
            }
        }
    }

    /// Wait for all.
    public static List<Status> awaitAll(Request... requests) {
        for (Request request : requests) {
            Handle handle = handle(request);
            if (handle.isActive()) {
                handle.awaitDone();
            }
        }
        return concludeAll(requests);
    }

    private static List<Status> concludeAll(Request[] requests) {
        Status[] statuses = new Status[requests.length];
        boolean failed = false;
        for (int i = 0; i < requests.length; i++) {
            statuses[i] = handle(requests[i]).conclude();
            failed |= statuses[i].error() != null;
        }
        if (failed) {
            throw failure(statuses);
        }
        return Collections.unmodifiableList(Arrays.asList(statuses));
    }

    /// The first failure, which has the others with it.
    private static MpiException failure(Status[] statuses) {
        List<MpiException> errors =
                Arrays.stream(statuses).map(Status::error).filter(Objects::nonNull).distinct().toList();
        MpiException first = errors.getFirst();
        errors.stream().skip(1).forEach(first::addSuppressed);
        return first;
    }

    /// All statuses, or null where one is pending.
    public static @Nullable List<Status> testAll(Request... requests) {
        if (!allDone(requests)) {
            poll(requests);
            if (!allDone(requests)) {
                return null;
            }
        }
        return concludeAll(requests);
    }

    private static boolean allDone(Request[] requests) {
        return Arrays.stream(requests).allMatch(request -> !handle(request).isActive() || handle(request).isDone());
    }

    /// Wait for one.
    public static Completion awaitAny(Request... requests) {
        if (noneActive(requests)) {
            return NOTHING;
        }
        awaitOne(requests);
        Completion first = firstDone(requests);
        return first == null ? NOTHING : first;
    }

    private static void awaitOne(Request[] requests) {
        for (Request request : requests) {
            if (handle(request).isActive()) {
                handle(request).awaitUntil(() -> anyDone(requests), new AnyOf(requests));
                return;
            }
        }
    }

    private static boolean noneActive(Request[] requests) {
        return Arrays.stream(requests).noneMatch(request -> handle(request).isActive());
    }

    private static boolean anyDone(Request[] requests) {
        for (Request request : requests) {
            if (handle(request).isActive() && handle(request).isDone()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Completion firstDone(Request[] requests) {
        for (int i = 0; i < requests.length; i++) {
            Handle handle = handle(requests[i]);
            if (handle.isActive() && handle.isDone()) {
                return new Completion(i, handle.concludeOrThrow());
            }
        }
        return null;
    }

    /// One that is complete, or null.
    public static @Nullable Completion testAny(Request... requests) {
        if (noneActive(requests)) {
            return NOTHING;
        }
        Completion first = firstDone(requests);
        if (first == null) {
            poll(requests);
            first = firstDone(requests);
        }
        return first;
    }

    /// Wait for at least one.
    public static List<Completion> awaitSome(Request... requests) {
        if (noneActive(requests)) {
            return List.of();
        }
        awaitOne(requests);
        return allDoneNow(requests);
    }

    /// Those that are complete.
    public static List<Completion> testSome(Request... requests) {
        if (!anyDone(requests)) {
            poll(requests);
        }
        return allDoneNow(requests);
    }

    private static List<Completion> allDoneNow(Request[] requests) {
        List<Completion> done = new ArrayList<>();
        for (int i = 0; i < requests.length; i++) {
            Handle handle = handle(requests[i]);
            if (handle.isActive() && handle.isDone()) {
                done.add(new Completion(i, handle.concludeOrThrow()));
            }
        }
        return done;
    }
}
