package org.jmpi.samples.words;

import java.util.Arrays;
import org.jmpi.Buf;
import org.jmpi.Communicator;

/// Moves counts between ranks: lengths first, so that everyone has room, then the bytes.
public final class Exchange {
    private static final int ROOT = 0;

    private Exchange() {
    }

    /// Bring all counts of a word to the one rank that its hash names. Collective.
    ///
    /// @return the counts of this rank's words over all ranks
    public static WordCounts shuffle(Communicator ranks, WordCounts local) {
        byte[][] messages = local.encode(ranks.size());
        long[] sendLengths = Arrays.stream(messages).mapToLong(message -> message.length).toArray();
        long[] receiveLengths = new long[ranks.size()];
        ranks.allToAll(Buf.of(sendLengths), Buf.of(receiveLengths));

        byte[] received = new byte[total(receiveLengths)];
        ranks.allToAllv(Buf.of(concatenate(messages, total(sendLengths))), sendLengths, begins(sendLengths),
                Buf.of(received), receiveLengths, begins(receiveLengths));
        return decode(received);
    }

    /// Bring all counts to rank 0. Collective.
    ///
    /// @return all counts on rank 0, none elsewhere
    public static WordCounts gather(Communicator ranks, WordCounts local) {
        byte[] message = local.encode(1)[0];
        long[] lengths = new long[ranks.size()];
        ranks.gather(Buf.of(new long[]{message.length}), Buf.of(lengths), ROOT);

        byte[] received = new byte[total(lengths)];
        ranks.gatherv(Buf.of(message), Buf.of(received), lengths, begins(lengths), ROOT);
        return decode(received);
    }

    private static WordCounts decode(byte[] messages) {
        var counts = new WordCounts();
        counts.addEncoded(messages);
        return counts;
    }

    private static byte[] concatenate(byte[][] messages, int length) {
        byte[] all = new byte[length];
        int position = 0;
        for (byte[] message : messages) {
            System.arraycopy(message, 0, all, position, message.length);
            position += message.length;
        }
        return all;
    }

    private static long[] begins(long[] lengths) {
        long[] begins = new long[lengths.length];
        for (int i = 1; i < lengths.length; i++) {
            begins[i] = begins[i - 1] + lengths[i - 1];
        }
        return begins;
    }

    private static int total(long[] lengths) {
        long total = Arrays.stream(lengths).sum();
        if (total > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException("too many different words for one rank: bytes=" + total
                    + ", largest=" + (Integer.MAX_VALUE - 8) + "; use more ranks");
        }
        return (int) total;
    }
}
