package org.jmpi.internal.check;

import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.spi.Blocked;
import org.jmpi.spi.CollectiveChannel;
import org.jmpi.spi.CollectiveChannel.Transfer;
import org.jspecify.annotations.Nullable;

/// The part of all ranks but the first: send the record, wait for the answer.
final class Reporting implements Exchange {
    private final CollectiveChannel channel;
    private final CallRecord call;
    private final Mismatch mismatch;
    private final Letter record;
    private final Letter answer = new Letter(Letter.ANSWER_BYTES);
    private @Nullable Transfer report;
    private @Nullable Transfer reply;

    Reporting(CollectiveChannel channel, CallRecord call, Mismatch mismatch) {
        this.channel = channel;
        this.call = call;
        this.mismatch = mismatch;
        record = call.encode();
    }

    @Override
    public void start(int sequence) {
        try {
            reply = channel.receive(answer.payload(), 0, Letter.ANSWER_BYTES, 0, sequence);
            report = channel.send(record.payload(), 0, Letter.RECORD_BYTES, 0, sequence);
        } catch (MpiException e) {
            throw explained(e);
        }
    }

    @Override
    public boolean advance() {
        try {
            report = finished(report);
            reply = report == null ? finished(reply) : reply;
        } catch (MpiException e) {
            throw explained(e);
        }
        if (report != null || reply != null) {
            return false;
        }
        String error = answer.text(0);
        if (!error.isEmpty()) {
            throw new MpiException(ErrorClass.ARG, error);
        }
        return true;
    }

    @Override
    public Blocked blocked() {
        return new Blocked(report == null ? 1 : 0, 0);
    }

    /// Give a transfer back if it is complete.
    private static @Nullable Transfer finished(@Nullable Transfer transfer) {
        if (transfer == null || !transfer.isComplete()) {
            return transfer;
        }
        transfer.release();
        return null;
    }

    /// Rank 0 has closed before it made this call.
    private MpiException explained(MpiException cause) {
        return cause.errorClass() == ErrorClass.PROC_CLOSED
                ? new MpiException(ErrorClass.ARG, mismatch.missing(0, channel.rank(), call), cause)
                : cause;
    }
}
