package org.jmpi.internal.bootstrap;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What a rank says of the exception that ends it where its heap is too full to make a trace: one line, from memory set
/// aside before, written without making anything.
///
/// First some memory is given back, which is enough for the trace unless other threads take it.
final class LastWords {
    private static final int RESERVE = 256 << 10;
    private static final int LONGEST = 300;
    private static final String BETWEEN = ": exception in thread, too little memory for a trace: ";
    private static final String UNKNOWN = "java.lang.OutOfMemoryError";

    private final FileOutputStream err = new FileOutputStream(FileDescriptor.err);
    private final byte[] line = new byte[LONGEST];
    private final String rank;
    private byte @Nullable [] reserve = new byte[RESERVE];
    private int length;

    /// @param rank the number of this process's rank
    LastWords(int rank) {
        this.rank = "rank " + rank;
        // A class makes its name at the first call, and keeps it.
        String ignored = OutOfMemoryError.class.getName();
    }

    /// Make room for the trace.
    void giveBack() {
        reserve = null;
    }

    /// Say what was thrown.
    synchronized void say(Throwable thrown) {
        length = 0;
        append(rank);
        append(BETWEEN);
        append(nameOf(thrown));
        String message = messageOf(thrown);
        if (message != null) {
            append(": ");
            append(message);
        }
        line[length++] = '\n';
        try {
            err.write(line, 0, length);
        } catch (IOException nobodyListens) {
            // The exit code is all that is left.
        }
    }

    /// Its name, or, where not even that can be made, why it can't.
    private static String nameOf(Throwable thrown) {
        try {
            return thrown.getClass().getName();
        } catch (OutOfMemoryError full) {
            return UNKNOWN;
        }
    }

    private static @Nullable String messageOf(Throwable thrown) {
        try {
            return thrown.getMessage();
        } catch (Throwable failed) {
            // An exception's own method may do anything.
            return null;
        }
    }

    /// Take the ASCII characters of a text, as far as there is room.
    private void append(String text) {
        for (int i = 0; i < text.length() && length < LONGEST - 1; i++) {
            char character = text.charAt(i);
            line[length++] = (byte) (character >= ' ' && character < 0x7f ? character : '?');
        }
    }
}
