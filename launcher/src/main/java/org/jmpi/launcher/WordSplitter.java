package org.jmpi.launcher;

import java.util.ArrayList;
import java.util.List;

/// Splits a text into words at blanks, as a shell does: single and double quotes hold a word together.
final class WordSplitter {
    private WordSplitter() {
    }

    /// Split.
    ///
    /// @param option what it was given to
    /// @throws UsageException where a quote is left open
    static List<String> split(String option, String text) throws UsageException {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0 ? c == quote : c == '"' || c == '\'') {
                quote = quote != 0 ? 0 : c;
                inWord = true;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (inWord) {
                    words.add(word.toString());
                }
                word.setLength(0);
                inWord = false;
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (quote != 0) {
            throw new UsageException(option + " " + text + ": the quote " + quote + " is left open; close it");
        }
        if (inWord) {
            words.add(word.toString());
        }
        return words;
    }
}
