package org.jmpi.internal.check;

import org.jspecify.annotations.Nullable;

/// Something that the program has to give back.
public final class Resource {
    /// One that nobody looks for.
    static final Resource UNWATCHED = new Resource(null, Kind.REQUEST, "");

    private final @Nullable Findings findings;
    private final Kind kind;
    private final String text;

    /// What can be given.
    public enum Kind {
        /// Of an operation that was started.
        REQUEST("request", "await(), test() or free() each"),
        /// One that can be started again.
        PERSISTENT("persistent request", "free() each"),
        /// All but the world and self.
        COMMUNICATOR("communicator", "free() each"),
        /// Of `Mpi.allocate`.
        MEMORY("memory", "pass each to Mpi.free"),
        /// Taken by a probe.
        MESSAGE("message", "recv() each");

        private final String name;
        private final String cure;

        Kind(String name, String cure) {
            this.name = name;
            this.cure = cure;
        }
    }

    /// @param findings where it is noted
    /// @param text     what it is and where it was made
    Resource(@Nullable Findings findings, Kind kind, String text) {
        this.findings = findings;
        this.kind = kind;
        this.text = text;
    }

    /// Note that it was given back.
    public void release() {
        if (findings != null) {
            findings.released(this);
        }
    }

    /// The line that tells that it was not, without rank and number.
    String complaint() {
        return kind.name + " not given back before close(): made by=" + text;
    }

    String cure() {
        return kind.cure;
    }
}
