package org.jmpi;

import java.util.List;
import org.jmpi.internal.comm.Requests;
import org.jspecify.annotations.Nullable;

/// An operation that was started and not yet waited for (MPI-4.1 §3.7).
///
/// A request keeps its memory alive until it completes. Any thread may wait; two threads must not wait for the same
/// request at once. A failed operation throws its [MpiException] from `await` or `test`, once.
///
/// Every request is to be waited for, tested to its end or freed, a persistent one to be freed: `-Djmpi.check=resources`
/// lists those that were not. Until its operation has completed, memory that is received into is left alone, and memory that
/// is sent from isn't written: `-Djmpi.check=buffers` refuses what breaks that.
public interface Request {

    /// One finished request of an array.
    ///
    /// @param index  place in the array, or [#NONE] where every request given was inactive
    /// @param status its status
    record Completion(int index, Status status) {
        /// Index of the answer when no request given was active (`MPI_UNDEFINED`).
        public static final int NONE = -1;
    }

    /// Wait until the operation is complete, making progress meanwhile. Returns at once with [Status#EMPTY] on an
    /// inactive request.
    Status await();

    /// The status if the operation is complete, else null; never blocks. Makes progress.
    @Nullable
    Status test();

    /// Whether the operation is complete or inactive, without ending it (`MPI_Request_get_status`). Makes progress.
    boolean isComplete();

    /// Ask to cancel. A receive is cancelled if and only if it has not matched; a send never is. Still to be waited for;
    /// [Status#cancelled()] then tells.
    ///
    /// @throws MpiException of class REQUEST where the request is a collective's
    void cancel();

    /// Give up the handle; an active operation still completes. The buffer must not be reused until it has.
    ///
    /// @throws MpiException of class REQUEST where the request is a collective's and active
    void free();

    /// Start a persistent request again (MPI-4.1 §3.9); it must be inactive.
    ///
    /// @throws MpiException of class REQUEST where the request is active, freed or not persistent
    void start();

    /// Wait for all; statuses in the order of the requests. Where some failed, throws the first failure after all have
    /// ended, the others attached as suppressed.
    static List<Status> awaitAll(Request... requests) {
        return Requests.awaitAll(requests);
    }

    /// Wait for one of them.
    static Completion awaitAny(Request... requests) {
        return Requests.awaitAny(requests);
    }

    /// Wait for at least one of them; empty where none was active.
    static List<Completion> awaitSome(Request... requests) {
        return Requests.awaitSome(requests);
    }

    /// All statuses if all are complete, else null and none is ended.
    static @Nullable List<Status> testAll(Request... requests) {
        return Requests.testAll(requests);
    }

    /// One completed request, or null where none is; index [Completion#NONE] where none was active.
    static @Nullable Completion testAny(Request... requests) {
        return Requests.testAny(requests);
    }

    /// Those that are complete, maybe none.
    static List<Completion> testSome(Request... requests) {
        return Requests.testSome(requests);
    }

    /// Start several persistent requests.
    static void startAll(Request... requests) {
        for (Request request : requests) {
            request.start();
        }
    }
}
