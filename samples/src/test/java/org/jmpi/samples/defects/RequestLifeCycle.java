package org.jmpi.samples.defects;

import static org.jmpi.ErrorClass.PROC_CLOSED;
import static org.jmpi.ErrorClass.REQUEST;
import static org.jmpi.samples.defects.Verdict.ANY;

import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Message;
import org.jmpi.Mpi;
import org.jmpi.Op;
import org.jmpi.Request;
import org.jmpi.Status;

/// Requests that are used against their kind or their state.
final class RequestLifeCycle {

    private RequestLifeCycle() {
    }

    static List<Defect> defects() {
        return List.of(
                Defect.named("a persistent receive that is started twice")
                        .wrong(mpi -> receiveTwice(mpi, false))
                        .is(Verdict.error(1, REQUEST, "request is active: start() needs it complete; await() it first"))
                        .right(mpi -> receiveTwice(mpi, true)),
                Defect.named("a persistent collective that is started twice")
                        .wrong(mpi -> sumTwice(mpi, false))
                        .is(Verdict.error(ANY, REQUEST, "request is active: start() needs it complete"))
                        .right(mpi -> sumTwice(mpi, true)),
                Defect.named("a persistent send that is never started")
                        .wrong(mpi -> sendOnce(mpi, false))
                        .is(Verdict.error(1, PROC_CLOSED, "receive can't complete: rank 0 has closed its Mpi"))
                        .right(mpi -> sendOnce(mpi, true)),
                Defect.named("a start of what isn't persistent")
                        .wrong(mpi -> startAgain(mpi, true))
                        .is(Verdict.error(0, REQUEST, "request is not persistent: start() needs one made by sendInit"))
                        .right(mpi -> startAgain(mpi, false)),
                Defect.named("a wait for a request that was freed")
                        .wrong(mpi -> freeFirst(mpi, true))
                        .is(Verdict.error(1, REQUEST, "request was freed: free() gave the handle up"))
                        .right(mpi -> freeFirst(mpi, false)),
                Defect.named("a request that is freed twice")
                        .wrong(mpi -> free(mpi.world().sendInit(Buf.empty(), 0, 0), 2))
                        .is(Verdict.error(ANY, REQUEST, "request was freed"))
                        .right(mpi -> free(mpi.world().sendInit(Buf.empty(), 0, 0), 1)),
                Defect.named("a collective that is cancelled")
                        .wrong(mpi -> {
                            Request barrier = mpi.world().iBarrier();
                            barrier.cancel();
                            Status ignored = barrier.await();
                        })
                        .is(Verdict.error(ANY, REQUEST, "a collective can't be cancelled; await() it"))
                        .right(mpi -> mpi.world().iBarrier().await()),
                Defect.named("a collective that is freed under way")
                        .wrong(mpi -> given(mpi, true))
                        .is(Verdict.error(0, REQUEST, "request of a collective is active: free() needs it complete"))
                        .right(mpi -> given(mpi, false)),
                Defect.named("a probed message that is received twice")
                        .wrong(mpi -> probed(mpi, 2))
                        .is(Verdict.error(1, REQUEST, "message was received already: tag=0; a Message is good for one"))
                        .right(mpi -> probed(mpi, 1)));
    }

    private static void receiveTwice(Mpi mpi, boolean wait) {
        if (mpi.world().rank() == 0) {
            mpi.world().send(Buf.of(new int[]{1}), 1, 0);
            mpi.world().send(Buf.of(new int[]{2}), 1, 0);
            return;
        }
        Request receive = mpi.world().recvInit(Buf.of(new int[1]), 0, 0);
        for (int i = 0; i < 2; i++) {
            receive.start();
            if (wait) {
                receive.await();
            }
        }
        free(receive, 1);
    }

    private static void sumTwice(Mpi mpi, boolean wait) {
        Request sum = mpi.world().allReduceInit(Buf.of(new int[1]), Op.SUM);
        sum.start();
        if (wait) {
            sum.await();
        }
        sum.start();
        sum.await();
        sum.free();
    }

    private static void sendOnce(Mpi mpi, boolean start) {
        if (mpi.world().rank() == 1) {
            mpi.world().recv(Buf.of(new int[1]), 0, 0);
            return;
        }
        Request send = mpi.world().sendInit(Buf.of(new int[1]), 1, 0);
        if (start) {
            send.start();
        }
        send.await();
        send.free();
    }

    private static void startAgain(Mpi mpi, boolean again) {
        if (mpi.world().rank() == 1) {
            mpi.world().recv(Buf.of(new int[1]), 0, 0);
            return;
        }
        Request send = mpi.world().isend(Buf.of(new int[1]), 1, 0);
        send.await();
        if (again) {
            send.start();
        }
    }

    private static void freeFirst(Mpi mpi, boolean first) {
        if (mpi.world().rank() == 0) {
            mpi.world().send(Buf.of(new int[1]), 1, 0);
            return;
        }
        Request receive = mpi.world().irecv(Buf.of(new int[1]), 0, 0);
        if (first) {
            receive.free();
        }
        receive.await();
    }

    private static void free(Request request, int times) {
        for (int i = 0; i < times; i++) {
            request.free();
        }
    }

    /// Rank 1 joins the barrier when it has heard from rank 0.
    private static void given(Mpi mpi, boolean up) {
        Communicator world = mpi.world();
        if (world.rank() == 1) {
            world.recv(Buf.of(new int[1]), 0, 0);
            world.iBarrier().await();
            return;
        }
        Request barrier = world.iBarrier();
        if (up) {
            barrier.free();
        }
        world.send(Buf.of(new int[1]), 1, 0);
        barrier.await();
    }

    private static void probed(Mpi mpi, int receives) {
        if (mpi.world().rank() == 0) {
            mpi.world().send(Buf.of(new int[1]), 1, 0);
            return;
        }
        Message message = mpi.world().mprobe(0, 0);
        for (int i = 0; i < receives; i++) {
            message.recv(Buf.of(new int[1]));
        }
    }
}
