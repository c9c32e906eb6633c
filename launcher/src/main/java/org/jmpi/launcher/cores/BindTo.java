package org.jmpi.launcher.cores;

import java.util.Arrays;

/// What ranks are bound to.
public enum BindTo {
    /// Nothing.
    NONE("none"),
    /// Cores of their own.
    CORE("core"),
    /// All cores of a socket.
    SOCKET("socket"),
    /// All cores near one part of the memory.
    NUMA("numa");

    private final String word;

    BindTo(String word) {
        this.word = word;
    }

    /// How users name it.
    public String word() {
        return word;
    }

    /// What a word means that a user gave.
    ///
    /// @throws IllegalArgumentException where it means nothing; the message names what does
    public static BindTo of(String word) {
        return Arrays.stream(values())
                .filter(to -> to.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        word + " is unknown; give core, socket, numa or none"));
    }
}
