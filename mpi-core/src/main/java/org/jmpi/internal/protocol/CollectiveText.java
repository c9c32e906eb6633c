package org.jmpi.internal.protocol;

import org.jmpi.Buf;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.Payload;

/// Says of a collective call what tells it from others.
final class CollectiveText {
    /// Above it are the numbers of persistent ones, which are counted by themselves.
    private static final int NUMBER = (1 << 30) - 1;

    private CollectiveText() {
    }

    /// As `name=value` pairs, such as `collective=allReduce, call=3, communicator=world, bytes=8`.
    ///
    /// @param number among the calls on its communicator, from 0 on
    static String of(CollectiveCall call, int number, String communicator) {
        StringBuilder text = new StringBuilder("collective=").append(CollectiveCall.nameOf(call.operation()))
                .append(number > NUMBER ? ", persistent call=" : ", call=")
                .append(number & NUMBER)
                .append(", communicator=")
                .append(communicator);
        if (call.root() >= 0) {
            text.append(", root=").append(call.root());
        }
        Buf buf = call.send() != null ? call.send() : call.recv();
        return buf instanceof Payload payload ? text.append(", bytes=").append(payload.packedSize()).toString()
                : text.toString();
    }
}
