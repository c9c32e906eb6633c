package org.jmpi.internal.check;

import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.spi.Blocked;
import org.jmpi.spi.CollectiveChannel;
import org.jmpi.spi.CollectiveChannel.Transfer;
import org.jspecify.annotations.Nullable;

/// The first rank's part: take all records, compare them, answer. A rank that can't make the call any more, since it has
/// closed, counts as one that didn't.
final class Comparing implements Exchange {
    private final CollectiveChannel channel;
    private final Mismatch mismatch;
    private final Letter records;
    private final @Nullable CallRecord[] calls;
    private final @Nullable Transfer[] transfers;
    private @Nullable Letter answer;
    private int sequence;
    private int done;

    Comparing(CollectiveChannel channel, CallRecord own, Mismatch mismatch) {
        this.channel = channel;
        this.mismatch = mismatch;
        records = new Letter(Math.multiplyExact(channel.size(), Letter.RECORD_BYTES));
        calls = new @Nullable CallRecord[channel.size()];
        transfers = new @Nullable Transfer[channel.size()];
        calls[0] = own;
    }

    @Override
    public void start(int newSequence) {
        sequence = newSequence;
        answer = null;
        done = 1;
        for (int rank = 1; rank < calls.length; rank++) {
            transfers[rank] = channel.receive(records.payload(), (long) rank * Letter.RECORD_BYTES, Letter.RECORD_BYTES,
                    rank, newSequence);
        }
    }

    @Override
    public boolean advance() {
        if (answer == null) {
            if (!allTaken()) {
                return false;
            }
            answer = new Letter(Letter.ANSWER_BYTES).put(0, mismatch.find(calls, sequence));
            answerAll(answer);
        }
        if (!allAnswered()) {
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
        return new Blocked(answer == null ? done : calls.length + done, done);
    }

    private boolean allTaken() {
        for (; done < transfers.length; done++) {
            try {
                if (!isOver(transfers[done])) {
                    return false;
                }
                calls[done] = CallRecord.decode(records, done * Letter.RECORD_BYTES);
            } catch (MpiException _) {
                calls[done] = null; // it has closed
            }
        }
        return true;
    }

    private void answerAll(Letter text) {
        done = 1;
        for (int rank = 1; rank < calls.length; rank++) {
            transfers[rank] = calls[rank] == null ? null : send(text, rank);
        }
    }

    private @Nullable Transfer send(Letter text, int rank) {
        try {
            return channel.send(text.payload(), 0, Letter.ANSWER_BYTES, rank, sequence);
        } catch (MpiException _) {
            return null; // it has closed without waiting for the answer
        }
    }

    private boolean allAnswered() {
        for (; done < transfers.length; done++) {
            try {
                if (!isOver(transfers[done])) {
                    return false;
                }
            } catch (MpiException _) {
                // it has closed without waiting for the answer
            }
        }
        return true;
    }

    private static boolean isOver(@Nullable Transfer transfer) {
        if (transfer == null) {
            return true;
        }
        if (!transfer.isComplete()) {
            return false;
        }
        transfer.release();
        return true;
    }
}
