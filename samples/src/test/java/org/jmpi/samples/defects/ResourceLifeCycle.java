package org.jmpi.samples.defects;

import static org.jmpi.ErrorClass.BUFFER;
import static org.jmpi.ErrorClass.COMM;
import static org.jmpi.samples.defects.Verdict.ANY;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Mpi;
import org.jmpi.Op;

/// Communicators and memory that are used before they are there, or when they are gone.
final class ResourceLifeCycle {

    private ResourceLifeCycle() {
    }

    static List<Defect> defects() {
        return List.of(
                Defect.named("a message over a freed communicator")
                        .wrong(mpi -> overCopy(mpi, true))
                        .is(Verdict.error(ANY, COMM, "communicator was freed: name=world.dup; use it before free()"))
                        .right(mpi -> overCopy(mpi, false)),
                Defect.named("a collective over a freed communicator")
                        .wrong(mpi -> sumOverCopy(mpi, true))
                        .is(Verdict.error(ANY, COMM, "communicator was freed: name=world.dup"))
                        .right(mpi -> sumOverCopy(mpi, false)),
                Defect.named("a communicator that is freed twice")
                        .wrong(mpi -> freeCopy(mpi, 2))
                        .is(Verdict.error(ANY, COMM, "communicator was freed: name=world.dup"))
                        .right(mpi -> freeCopy(mpi, 1)),
                Defect.named("the world is freed")
                        .wrong(mpi -> mpi.world().free())
                        .is(Verdict.error(ANY, COMM, "world can't be freed; Mpi.close() ends it"))
                        .right(mpi -> mpi.world().dup().free()),
                Defect.named("a call after close")
                        .wrong(mpi -> closed(mpi, true))
                        .is(Verdict.error(ANY, COMM, "Mpi is closed; use its communicators before close()"))
                        .right(mpi -> closed(mpi, false)),
                Defect.named("memory that is freed twice")
                        .wrong(mpi -> freeMemory(mpi, 2))
                        .is(Verdict.refusal(ANY, "memory is no live allocation"))
                        .right(mpi -> freeMemory(mpi, 1)),
                Defect.named("a part of an allocation is freed")
                        .wrong(mpi -> freePart(mpi, 32))
                        .is(Verdict.refusal(ANY, "memory is no live allocation"))
                        .right(mpi -> freePart(mpi, 64)),
                Defect.named("a buffered send without an attached buffer")
                        .wrong(mpi -> buffered(mpi, 0))
                        .is(Verdict.error(0, BUFFER, "no room for a buffered send: message=40 bytes, attached=0 bytes"))
                        .right(mpi -> buffered(mpi, 40)),
                Defect.named("a second attached buffer")
                        .wrong(mpi -> attachTwice(mpi, false))
                        .is(Verdict.error(ANY, BUFFER,
                                "a buffer is attached already: attached=64 bytes; detachBuffer()"))
                        .right(mpi -> attachTwice(mpi, true)));
    }

    private static void overCopy(Mpi mpi, boolean freed) {
        Communicator copy = mpi.world().dup();
        if (freed) {
            copy.free();
        }
        int other = 1 - copy.rank();
        copy.sendRecv(Buf.of(new int[1]), other, 0, Buf.of(new int[1]), other, 0);
        copy.free();
    }

    private static void sumOverCopy(Mpi mpi, boolean freed) {
        Communicator copy = mpi.world().dup();
        if (freed) {
            copy.free();
        }
        copy.allReduce(Buf.of(new int[1]), Op.SUM);
        copy.free();
    }

    private static void freeCopy(Mpi mpi, int times) {
        Communicator copy = mpi.world().dup();
        for (int i = 0; i < times; i++) {
            copy.free();
        }
    }

    private static void closed(Mpi mpi, boolean first) {
        if (first) {
            mpi.close();
        }
        mpi.world().barrier();
        mpi.close();
    }

    private static void freeMemory(Mpi mpi, int times) {
        MemorySegment memory = mpi.allocate(64);
        for (int i = 0; i < times; i++) {
            mpi.free(memory);
        }
    }

    private static void freePart(Mpi mpi, long bytes) {
        MemorySegment memory = mpi.allocate(64);
        mpi.free(memory.asSlice(0, bytes));
    }

    private static void buffered(Mpi mpi, long bytes) {
        Communicator world = mpi.world();
        if (world.rank() == 1) {
            world.recv(Buf.of(new int[10]), 0, 0);
            return;
        }
        if (bytes > 0) {
            world.attachBuffer(bytes);
        }
        world.bsend(Buf.of(new int[10]), 1, 0);
        long ignored = world.detachBuffer();
    }

    private static void attachTwice(Mpi mpi, boolean detach) {
        mpi.world().attachBuffer(64);
        if (detach) {
            long ignored = mpi.world().detachBuffer();
        }
        mpi.world().attachBuffer(128);
        long ignored = mpi.world().detachBuffer();
    }
}
