package org.jmpi.internal.protocol;

import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.internal.progress.Operation;

/// The failures of single messages, in words.
final class Failures {
    private Failures() {
    }

    /// Whether an operation is done; throws if it failed.
    static boolean checkedDone(Operation operation) {
        if (!operation.isDone()) {
            return false;
        }
        MpiException error = operation.error();
        if (error != null) {
            throw error;
        }
        return true;
    }

    static MpiException truncated(ReceiveOperation receive) {
        return new MpiException(ErrorClass.TRUNCATE,
                "message truncated: received=" + receive.length + " bytes, capacity=" + receive.capacity
                        + " bytes, source=" + receive.actualSource + ", tag=" + receive.actualTag
                        + "; pass a larger Buf");
    }

    static MpiException wrongLength(ReceiveOperation receive) {
        return new MpiException(ErrorClass.TRUNCATE,
                "collective counts disagree: received=" + receive.length + " bytes, expected=" + receive.capacity
                        + " bytes, source=" + receive.actualSource
                        + "; pass matching counts and datatypes on all ranks");
    }

    static MpiException wrongType(ReceiveOperation receive, int sent) {
        return new MpiException(ErrorClass.TYPE,
                "datatypes differ: sent=" + Signatures.name(sent) + ", received into="
                        + Signatures.name(receive.signature) + ", source=" + receive.actualSource + ", tag="
                        + receive.actualTag + "; use the same basic types on both sides, or BYTE on one");
    }

    static MpiException bufferClosed(String whose, int peer, int tag) {
        return new MpiException(ErrorClass.BUFFER,
                "memory was closed while a message used it: side=" + whose + ", peer="
                        + peer + ", tag=" + tag + "; close the Arena after the request has completed");
    }

    static MpiException fetchFailed(ReceiveOperation receive, MpiException cause) {
        return new MpiException(cause.errorClass(),
                "a message can't be copied out of its sender's device memory: source=" + receive.actualSource + ", tag="
                        + receive.actualTag + ", bytes=" + receive.length
                        + "; see whether that rank has failed, else set -Djmpi.gpu.ipc=false. " + cause.getMessage(),
                cause);
    }

    static MpiException feedFailed(SendOperation send, MpiException cause) {
        return new MpiException(cause.errorClass(), "a message can't be copied from its device's memory: dest="
                + send.peer.rank + ", tag=" + send.tag + ", bytes=" + send.length
                + "; see whether the device has failed, else set -Djmpi.gpu.register=false. " + cause.getMessage(),
                cause);
    }

    static MpiException connectionLost(int rank, String host) {
        return new MpiException(ErrorClass.PROC_FAILED, "connection lost: rank=" + rank + ", host=" + host
                + "; its process died or its network broke, see its output");
    }

    static MpiException closed() {
        return new MpiException(ErrorClass.COMM,
                "Mpi was closed while an operation waited; let every thread finish before close()");
    }

    static MpiException peerClosed(String operation, int peer) {
        return new MpiException(ErrorClass.PROC_CLOSED, operation + " can't complete: rank " + peer
                + " has closed its Mpi; let it send and receive all before close()");
    }
}
