package org.jmpi.launcher.hosts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads lists of hosts: that of `--host`, and files as Open MPI and Hydra have them.
///
/// ```
/// --host    a:4,b,node[01-04]:2
///
/// file      # a comment
///           a slots=4 max_slots=8      Open MPI
///           node[01-04]:2              Hydra
///           b                          one slot; each further mention adds one
/// ```
public final class HostList {
    private final Map<String, HostSpec> hosts = new LinkedHashMap<>();

    private HostList() {
    }

    /// Read what `--host` says.
    ///
    /// @throws IllegalArgumentException where it isn't understood; the message names the fix
    public static List<HostSpec> ofOption(String text) {
        HostList list = new HostList();
        for (String word : words(text)) {
            list.add(word, HostSpec.NO_LIMIT);
        }
        return list.all("--host " + text);
    }

    /// Read a file's lines.
    ///
    /// @param name of the file, for messages
    /// @throws IllegalArgumentException where one isn't understood; the message names the line and the fix
    public static List<HostSpec> ofFile(List<String> lines, String name) {
        HostList list = new HostList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int comment = line.indexOf('#');
            String said = (comment < 0 ? line : line.substring(0, comment)).strip();
            try {
                if (!said.isEmpty()) {
                    list.addLine(said.split("\\s+"));
                }
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(name + ", line " + (i + 1) + ": " + wrong.getMessage(), wrong);
            }
        }
        return list.all("hostfile " + name);
    }

    private List<HostSpec> all(String source) {
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException(source + " names no host; give one at least");
        }
        return List.copyOf(hosts.values());
    }

    private void addLine(String[] words) {
        int slots = 0;
        int most = HostSpec.NO_LIMIT;
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            String value = words[i].substring(equals + 1);
            switch (equals < 0 ? "" : words[i].substring(0, equals)) {
                case "slots" -> slots = count(value);
                case "max_slots", "max-slots" -> most = count(value);
                default -> throw new IllegalArgumentException(words[i] + " isn't known; give slots=N or max_slots=N");
            }
        }
        add(slots == 0 ? words[0] : words[0] + ":" + slots, most);
    }

    private void add(String word, int most) {
        int colon = word.lastIndexOf(':');
        boolean hasSlots = colon > word.lastIndexOf(']') && colon == word.indexOf(':', word.lastIndexOf(']') + 1);
        int slots = hasSlots ? count(word.substring(colon + 1)) : Math.min(1, most);
        String names = hasSlots ? word.substring(0, colon) : word;
        if (names.isEmpty() || names.startsWith("-")) {
            throw new IllegalArgumentException("host " + word + " has no name; write NAME or NAME:SLOTS");
        }
        for (String name : HostNames.of(names)) {
            hosts.merge(name, new HostSpec(name, Math.min(slots, most), most), HostSpec::and);
        }
    }

    private static int count(String text) {
        try {
            int count = Integer.parseInt(text);
            if (count > 0 && count <= 1 << 20) {
                return count;
            }
        } catch (NumberFormatException notANumber) {
            // The same message serves below.
        }
        throw new IllegalArgumentException("slots=" + text + " is no number of ranks; give 1 or more");
    }

    /// Split at commas, but for those in brackets.
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ',' : text.charAt(i);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == ',' && (depth == 0 || i == text.length())) {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }
}
