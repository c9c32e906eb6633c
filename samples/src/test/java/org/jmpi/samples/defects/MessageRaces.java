package org.jmpi.samples.defects;

import static org.jmpi.Communicator.ANY_SOURCE;
import static org.jmpi.Communicator.ANY_TAG;

import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Mpi;

/// Receives that may take either of several ranks' messages. The standard allows them; a program that counts on one of the
/// orders is wrong now and then. Seen with `-Djmpi.check=races` where the messages stand there at once: what it tells is
/// true, and what it doesn't tell may still be.
final class MessageRaces {

    private MessageRaces() {
    }

    private static Defect.Named race(String name) {
        return Defect.named(name).onRanks(3).foundBy("races");
    }

    private static Verdict told(String call, String tag) {
        return Verdict.warning(0, "messages of several ranks raced for one receive: call=" + call
                + ", at=MessageRaces.java:", "sources=[1, 2], tag=" + tag, "times=1; name the source");
    }

    static List<Defect> defects() {
        return List.of(
                race("a receive from any source that counts on the lowest rank")
                        .wrong(mpi -> receive(mpi, ANY_SOURCE))
                        .is(told("recv", "0"))
                        .right(mpi -> receive(mpi, 1)),
                race("a non-blocking receive from any source that counts on the lowest rank")
                        .wrong(mpi -> start(mpi, ANY_SOURCE))
                        .is(told("irecv", "any"))
                        .right(mpi -> start(mpi, 1)),
                race("a receive from any source behind a probe of one rank")
                        .wrong(mpi -> probed(mpi, ANY_SOURCE))
                        .is(told("recv", "0"))
                        .right(mpi -> probed(mpi, 1)),
                race("a probe that takes any rank's message")
                        .wrong(mpi -> taken(mpi, ANY_SOURCE))
                        .is(told("mprobe", "0"))
                        .right(mpi -> taken(mpi, 1)));
    }

    /// Ranks 1 and 2 send; rank 0 goes on when both messages are there.
    private static boolean isReceiver(Communicator world) {
        if (world.rank() > 0) {
            world.send(Buf.of(new int[]{world.rank()}), 0, 0);
            return false;
        }
        return world.probe(2, 0).source() + world.probe(1, 0).source() == 3;
    }

    private static void receive(Mpi mpi, int source) {
        if (isReceiver(mpi.world())) {
            int first = mpi.world().recv(Buf.of(new int[1]), source, 0).source();
            mpi.world().recv(Buf.of(new int[1]), 3 - first, 0);
        }
    }

    private static void start(Mpi mpi, int source) {
        if (isReceiver(mpi.world())) {
            int first = mpi.world().irecv(Buf.of(new int[1]), source, ANY_TAG).await().source();
            mpi.world().recv(Buf.of(new int[1]), 3 - first, 0);
        }
    }

    private static void probed(Mpi mpi, int source) {
        if (isReceiver(mpi.world())) {
            int bytes = (int) mpi.world().probe(1, 0).bytes();
            int first = mpi.world().recv(Buf.of(new byte[bytes]), source, 0).source();
            mpi.world().recv(Buf.of(new int[1]), 3 - first, 0);
        }
    }

    private static void taken(Mpi mpi, int source) {
        if (isReceiver(mpi.world())) {
            int first = mpi.world().mprobe(source, 0).recv(Buf.of(new int[1])).source();
            mpi.world().recv(Buf.of(new int[1]), 3 - first, 0);
        }
    }
}
