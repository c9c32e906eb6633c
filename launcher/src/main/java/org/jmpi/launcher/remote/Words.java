package org.jmpi.launcher.remote;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list of texts as bytes. None holds a NUL, as no argument, path or variable can: so that stands behind each.
public final class Words {
    private final List<String> words;
    private int next;

    /// Start to write.
    public Words() {
        words = new ArrayList<>();
    }

    /// Start to read.
    public Words(byte[] bytes) {
        words = List.of(new String(bytes, StandardCharsets.UTF_8).split("\0", -1));
    }

    /// What was written.
    public byte[] bytes() {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            text.append(word).append('\0');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Write a text.
    public Words put(String word) {
        words.add(word);
        return this;
    }

    /// Write a number.
    public Words put(int number) {
        return put(Integer.toString(number));
    }

    /// Write a list.
    public Words put(List<String> list) {
        put(list.size());
        words.addAll(list);
        return this;
    }

    /// Write a text that may be missing.
    public Words putNullable(@Nullable String word) {
        return put(word == null ? List.of() : List.of(word));
    }

    /// Read a text.
    public String text() throws IOException {
        if (next >= words.size()) {
            throw new IOException("words are missing: expected=" + (next + 1) + ", there=" + words.size()
                    + "; use the same jmpi on all hosts");
        }
        return words.get(next++);
    }

    /// Read a number.
    public int number() throws IOException {
        String word = text();
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException wrong) {
            throw new IOException("no number: " + word + "; use the same jmpi on all hosts", wrong);
        }
    }

    /// Read a list.
    public List<String> list() throws IOException {
        int count = number();
        List<String> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(text());
        }
        return list;
    }

    /// Read a list of numbers.
    public int[] numbers() throws IOException {
        int[] numbers = new int[number()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number();
        }
        return numbers;
    }

    /// Read a text that may be missing.
    public @Nullable String nullable() throws IOException {
        List<String> list = list();
        return list.isEmpty() ? null : list.getFirst();
    }
}
