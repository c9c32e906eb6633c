package org.jmpi.internal.match;

import org.jspecify.annotations.Nullable;

/// Posted receives in the order of posting, linked through themselves.
final class ReceiveQueue {
    @Nullable Receive head;
    @Nullable Receive tail;

    void add(Receive receive) {
        receive.queue = this;
        receive.next = null;
        receive.previous = tail;
        if (tail == null) {
            head = receive;
        } else {
            tail.next = receive;
        }
        tail = receive;
    }

    void remove(Receive receive) {
        if (receive.previous == null) {
            head = receive.next;
        } else {
            receive.previous.next = receive.next;
        }
        if (receive.next == null) {
            tail = receive.previous;
        } else {
            receive.next.previous = receive.previous;
        }
        receive.queue = null;
        receive.next = null;
        receive.previous = null;
    }

    @Nullable
    Receive firstAccepting(int source, int tag) {
        Receive receive = head;
        while (receive != null && !receive.accepts(source, tag)) {
            receive = receive.next;
        }
        return receive;
    }
}
