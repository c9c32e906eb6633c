package org.jmpi.internal.protocol;

import org.jmpi.internal.transport.Endpoint;
import org.jmpi.spi.Payload;

/// An endpoint whose room and credit a test gives and takes; counts the frames handed over.
class TightEndpoint implements Endpoint {
    boolean room;
    boolean credit;
    boolean failsToRead;
    int eagerFrames;
    int controlFrames;

    @Override
    public int eagerLimit() {
        return 4096;
    }

    @Override
    public int nextPiece(long length, long sent) {
        return (int) Math.min(4096, length - sent);
    }

    @Override
    public boolean eager(int signature, int tag, long context, Payload source, long offset, int length) {
        eagerFrames += room && credit ? 1 : 0;
        return room && credit;
    }

    @Override
    public boolean data(long receiveId, long messageOffset, Payload source, long offset, int length) {
        if (failsToRead) {
            throw new IllegalStateException("Already closed");
        }
        return room;
    }

    @Override
    public boolean control(int kind, int signature, int tag, long context, long a, long b, long c) {
        controlFrames += room ? 1 : 0;
        return room;
    }

    @Override
    public boolean lacksCredit(int length) {
        return !credit;
    }

    @Override
    public boolean flush() {
        return true;
    }

    @Override
    public void credit(long bytes) {
        credit = true;
    }

    @Override
    public boolean countsCredit() {
        return false;
    }

    @Override
    public boolean peerReadsMemory() {
        return false;
    }

    @Override
    public void shutdown() {
        room = false;
    }

    @Override
    public boolean isDrained() {
        return true;
    }

    @Override
    public long sent() {
        return eagerFrames + controlFrames;
    }

    @Override
    public String kind() {
        return "tight";
    }

    @Override
    public boolean isLocal() {
        return false;
    }
}
