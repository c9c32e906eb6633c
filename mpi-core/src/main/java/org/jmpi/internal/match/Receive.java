package org.jmpi.internal.match;

import org.jmpi.internal.progress.Operation;
import org.jspecify.annotations.Nullable;

/// A posted receive as the matcher sees it. `source` is a world rank or [Matcher#ANY].
public abstract class Receive extends Operation {
    int source;
    int tag;
    long order;
    @Nullable ReceiveQueue queue;
    @Nullable Receive next;
    @Nullable Receive previous;

    /// Set what it matches.
    protected final void matches(int newSource, int newTag) {
        source = newSource;
        tag = newTag;
    }

    /// World rank it receives from, or [Matcher#ANY].
    public final int source() {
        return source;
    }

    /// Tag it receives, or [Matcher#ANY].
    public final int tag() {
        return tag;
    }

    /// Whether it is posted and unmatched.
    public final boolean isPosted() {
        return queue != null;
    }

    final boolean accepts(int messageSource, int messageTag) {
        return (source == Matcher.ANY || source == messageSource) && (tag == Matcher.ANY || tag == messageTag);
    }
}
