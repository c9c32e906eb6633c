package org.jmpi.internal.match;

import org.jspecify.annotations.Nullable;

/// Unexpected messages of one source and tag in the order of arrival.
final class UnexpectedQueue {
    @Nullable Unexpected head;
    @Nullable Unexpected tail;

    void add(Unexpected message) {
        message.previousOfKey = tail;
        if (tail == null) {
            head = message;
        } else {
            tail.nextOfKey = message;
        }
        tail = message;
    }

    void remove(Unexpected message) {
        if (message.previousOfKey == null) {
            head = message.nextOfKey;
        } else {
            message.previousOfKey.nextOfKey = message.nextOfKey;
        }
        if (message.nextOfKey == null) {
            tail = message.previousOfKey;
        } else {
            message.nextOfKey.previousOfKey = message.previousOfKey;
        }
        message.nextOfKey = null;
        message.previousOfKey = null;
    }
}
