package org.jmpi.benchmarks.soak;

/// How a message is received.
enum Way {
    /// A receive of its source and tag, posted ahead of the round's sends.
    POSTED(true, 0),
    /// Posted ahead, of any source; its tag is the round's own.
    ANY_SOURCE(true, 0),
    /// Posted ahead, of any tag; on a communicator where nothing else is sent.
    ANY_TAG(true, 0),
    /// A blocking receive after the round's sends.
    LATE(false, 4),
    /// A blocking matched probe after the round's sends, then its receive.
    PROBED(false, 8);

    private final boolean postedAhead;
    private final int firstTag;

    Way(boolean postedAhead, int firstTag) {
        this.postedAhead = postedAhead;
        this.firstTag = firstTag;
    }

    /// Whether the receive is posted before its rank sends anything in the round: only then may the send block.
    boolean isPostedAhead() {
        return postedAhead;
    }

    /// Lowest tag of this way, so that no two ways take each other's messages.
    int firstTag() {
        return firstTag;
    }
}
