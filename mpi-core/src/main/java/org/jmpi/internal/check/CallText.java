package org.jmpi.internal.check;

import java.util.Arrays;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Op;
import org.jmpi.spi.CollectiveCall;
import org.jspecify.annotations.Nullable;

/// Describes a call: `allReduce(count=3, type=double, op=SUM)`.
final class CallText {
    private static final int MOST_COUNTS = 8;

    private CallText() {
    }

    static String of(CollectiveCall call) {
        var text = new StringJoiner(", ", CollectiveCall.nameOf(call.operation()) + "(", ")");
        addRoot(text, call.root());
        addBuf(text, call.send() != null ? call.send() : call.recv());
        addCounts(text, call.sendCounts() != null ? call.sendCounts() : call.recvCounts());
        addOp(text, call.op());
        return text.toString();
    }

    private static void addRoot(StringJoiner text, int root) {
        switch (root) {
            case Roots.NONE -> {
                // there is none to tell
            }
            case Communicator.ROOT -> text.add("root=ROOT");
            case Communicator.PROC_NULL -> text.add("root=PROC_NULL");
            default -> text.add("root=" + root);
        }
    }

    private static void addBuf(StringJoiner text, @Nullable Buf buf) {
        if (buf != null) {
            text.add("count=" + buf.count()).add("type=" + buf.datatype().name());
        }
    }

    private static void addCounts(StringJoiner text, long @Nullable [] counts) {
        if (counts != null) {
            text.add(Arrays.stream(counts)
                    .limit(MOST_COUNTS)
                    .mapToObj(Long::toString)
                    .collect(Collectors.joining(" ", "counts=[", counts.length > MOST_COUNTS ? " …]" : "]")));
        }
    }

    private static void addOp(StringJoiner text, @Nullable Op op) {
        if (op != null) {
            text.add("op=" + op.name());
        }
    }
}
