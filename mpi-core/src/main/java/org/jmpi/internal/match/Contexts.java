package org.jmpi.internal.match;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The matcher of each context id. Made at first mention: a message may arrive before this rank has made the communicator
/// it belongs to.
public final class Contexts {
    private static final int FIRST_CAPACITY = 16;

    private long[] ids = new long[FIRST_CAPACITY];
    private @Nullable Matcher[] matchers = new @Nullable Matcher[FIRST_CAPACITY];
    private int size;

    private static int spread(long id) {
        return (int) (id * 0x9e3779b97f4a7c15L >>> 40);
    }

    private int slot(long id) {
        int mask = ids.length - 1;
        int i = spread(id) & mask;
        while (matchers[i] != null && ids[i] != id) {
            i = (i + 1) & mask;
        }
        return i;
    }

    /// The matcher of a context.
    public Matcher get(long id) {
        Matcher found = matchers[slot(id)];
        return found != null ? found : add(id, new Matcher());
    }

    /// The matcher of a context, if there is one.
    public @Nullable Matcher find(long id) {
        return matchers[slot(id)];
    }

    private Matcher add(long id, Matcher matcher) {
        if (size * 2 >= ids.length) {
            resize(ids.length * 2);
        }
        int i = slot(id);
        ids[i] = id;
        matchers[i] = matcher;
        size++;
        return matcher;
    }

    private void resize(int capacity) {
        long[] oldIds = ids;
        @Nullable Matcher[] old = matchers;
        ids = new long[capacity];
        matchers = new @Nullable Matcher[capacity];
        size = 0;
        for (int i = 0; i < old.length; i++) {
            Matcher matcher = old[i];
            if (matcher != null) {
                Matcher ignored = add(oldIds[i], matcher);
            }
        }
    }

    /// Forget a context if nothing is pending in it.
    public void removeIfEmpty(long id) {
        int i = slot(id);
        Matcher matcher = matchers[i];
        if (matcher == null || !matcher.isEmpty()) {
            return;
        }
        matchers[i] = null;
        size--;
        // close the gap that the probing of later entries may lead through
        int mask = ids.length - 1;
        for (int j = (i + 1) & mask; matchers[j] != null; j = (j + 1) & mask) {
            Matcher moved = matchers[j];
            matchers[j] = null;
            int to = slot(ids[j]);
            ids[to] = ids[j];
            matchers[to] = moved;
        }
    }

    /// Call `action` with each matcher.
    public void forEach(Consumer<Matcher> action) {
        for (Matcher matcher : matchers) {
            if (matcher != null) {
                action.accept(matcher);
            }
        }
    }
}
