package org.jmpi.internal.join;

import java.util.HexFormat;
import java.util.List;

/// Where the ranks of a job meet, and what they prove to each other.
///
/// @param addresses each `host:port`; one of them at least leads there
/// @param secret    the job's
public record Meeting(List<String> addresses, byte[] secret) {
    private static final String VERSION = "jmpi1";

    /// As text without blanks, no longer than a number of characters: addresses at the end are left out for that.
    String text(int longest) {
        StringBuilder text = new StringBuilder(VERSION).append('/').append(HexFormat.of().formatHex(secret));
        for (String address : addresses) {
            if (text.length() + 1 + address.length() <= longest) {
                text.append('/').append(address);
            }
        }
        return text.toString();
    }

    /// Read it.
    ///
    /// @throws IllegalArgumentException where it is none; the message doesn't repeat it
    static Meeting of(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length < 3 || !parts[0].equals(VERSION)) {
            throw new IllegalArgumentException("rank 0 has told something else than where it is: parts=" + parts.length
                    + "; start all ranks with the same jmpi");
        }
        return new Meeting(List.of(parts).subList(2, parts.length), HexFormat.of().parseHex(parts[1]));
    }
}
