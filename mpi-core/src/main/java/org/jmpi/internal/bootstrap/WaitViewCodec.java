package org.jmpi.internal.bootstrap;

import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jmpi.internal.deadlock.WaitView;

/// A [WaitView] as bytes, little-endian; lists and texts come with their length (32 bit) ahead.
///
/// ```
/// epoch (32), state (32), others (64)
/// waits:   id (64), position (64), nanos (64), alternatives: ranks (32 each); thread, text: UTF-8
/// traffic: peer (32), sent (64), arrived (64)
/// ```
public final class WaitViewCodec {
    private static final int ROOM = WireFrame.MAX_BODY - Integer.BYTES;

    private WaitViewCodec() {
    }

    /// Encode; one that is too long becomes one of a rank that acts.
    static byte[] encode(WaitView view) {
        ByteBuffer out = ByteBuffer.allocate(ROOM).order(ByteOrder.LITTLE_ENDIAN);
        try {
            put(out, view);
        } catch (BufferOverflowException tooLong) {
            out.clear();
            put(out, WaitView.notBlocked(view.epoch(), WaitView.State.ACTS));
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void put(ByteBuffer out, WaitView view) {
        out.putInt(view.epoch()).putInt(view.state().ordinal()).putLong(view.others());
        out.putInt(view.waits().size());
        for (WaitView.Wait wait : view.waits()) {
            out.putLong(wait.id()).putLong(wait.position()).putLong(wait.nanos());
            out.putInt(wait.alternatives().size());
            for (int[] ranks : wait.alternatives()) {
                out.putInt(ranks.length);
                for (int rank : ranks) {
                    out.putInt(rank);
                }
            }
            putText(out, wait.thread());
            putText(out, wait.text());
        }
        out.putInt(view.traffic().size());
        for (WaitView.Traffic traffic : view.traffic()) {
            out.putInt(traffic.peer()).putLong(traffic.sent()).putLong(traffic.arrived());
        }
    }

    private static void putText(ByteBuffer out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.putInt(bytes.length).put(bytes);
    }

    /// Decode.
    ///
    /// @throws WireFormatException where the bytes are no view
    public static WaitView decode(byte[] bytes) throws WireFormatException {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        try {
            return new WaitView(in.getInt(), state(in.getInt()), in.getLong(), waits(in), traffic(in));
        } catch (BufferUnderflowException cut) {
            throw new WireFormatException("a view of a rank's waits is cut: length=" + bytes.length);
        }
    }

    private static WaitView.State state(int ordinal) throws WireFormatException {
        WaitView.State[] all = WaitView.State.values();
        if (ordinal < 0 || ordinal >= all.length) {
            throw new WireFormatException("a view of a rank's waits has state=" + ordinal);
        }
        return all[ordinal];
    }

    private static List<WaitView.Wait> waits(ByteBuffer in) throws WireFormatException {
        List<WaitView.Wait> waits = new ArrayList<>();
        for (int left = length(in); left > 0; left--) {
            waits.add(new WaitView.Wait(in.getLong(), in.getLong(), in.getLong(), alternatives(in), text(in),
                    text(in)));
        }
        return waits;
    }

    private static List<int[]> alternatives(ByteBuffer in) throws WireFormatException {
        List<int[]> alternatives = new ArrayList<>();
        for (int left = length(in); left > 0; left--) {
            int[] ranks = new int[length(in)];
            for (int i = 0; i < ranks.length; i++) {
                ranks[i] = in.getInt();
            }
            alternatives.add(ranks);
        }
        return alternatives;
    }

    private static List<WaitView.Traffic> traffic(ByteBuffer in) throws WireFormatException {
        List<WaitView.Traffic> traffic = new ArrayList<>();
        for (int left = length(in); left > 0; left--) {
            traffic.add(new WaitView.Traffic(in.getInt(), in.getLong(), in.getLong()));
        }
        return traffic;
    }

    private static String text(ByteBuffer in) throws WireFormatException {
        byte[] bytes = new byte[length(in)];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// A length that may be true.
    private static int length(ByteBuffer in) throws WireFormatException {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new WireFormatException("a view of a rank's waits has length=" + length);
        }
        return length;
    }
}
