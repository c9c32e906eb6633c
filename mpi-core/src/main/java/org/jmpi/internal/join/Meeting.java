package org.jmpi.internal.join;

import java.util.HexFormat;
import java.util.List;
import org.jmpi.internal.tls.JobCertificate;
import org.jspecify.annotations.Nullable;

/// Where the ranks of a job meet, and what they prove to each other.
///
/// @param addresses   each `host:port`; one of them at least leads there
/// @param secret      the job's
/// @param certificate the job's, null where connections are plain
public record Meeting(List<String> addresses, byte[] secret, @Nullable JobCertificate certificate) {
    private static final String VERSION = "jmpi2";
    private static final int PARTS_BEFORE_ADDRESSES = 3;

    /// As text without blanks, no longer than a number of characters: addresses at the end are left out for that.
    String text(int longest) {
        StringBuilder text = new StringBuilder(VERSION).append('/')
                .append(HexFormat.of().formatHex(secret))
                .append('/')
                .append(certificate == null ? "" : certificate.text());
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
        if (parts.length <= PARTS_BEFORE_ADDRESSES || !parts[0].equals(VERSION)) {
            throw new IllegalArgumentException("rank 0 has told something else than where it is: parts=" + parts.length
                    + "; start all ranks with the same jmpi");
        }
        return new Meeting(List.of(parts).subList(PARTS_BEFORE_ADDRESSES, parts.length),
                HexFormat.of().parseHex(parts[1]), parts[2].isEmpty() ? null : JobCertificate.of(parts[2]));
    }
}
