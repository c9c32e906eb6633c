package org.jmpi.internal.bootstrap;

import java.io.IOException;
import java.security.Security;
import java.util.concurrent.TimeUnit;

/// Opens a rank's line to a meeting place that may not be there yet, at one of several addresses: those that lead nowhere
/// from here, or to somebody else, are passed over.
final class MeetingDial {
    /// Ahead of such a place's addresses, between which commas stand.
    static final String PREFIX = "meet:";

    private static final int CONNECT_MILLIS = 2_000;
    private static final String NAMES_SECONDS = "1";
    private static final long FIRST_WAIT_MILLIS = 20;
    private static final long LONGEST_WAIT_MILLIS = 1_000;

    private MeetingDial() {
    }

    /// A name may be unknown yet, and its address may change: pods come and go. Holds for lookups from now on, where there was
    /// none before.
    private static void forgetNamesSoon() {
        Security.setProperty("networkaddress.cache.ttl", NAMES_SECONDS);
        Security.setProperty("networkaddress.cache.negative.ttl", NAMES_SECONDS);
    }

    /// Try all addresses, again and again; blocks.
    ///
    /// @throws IOException where none answers within the time-out of the wire-up
    static RankLine open(JobSpec spec, String place, Runnable onLost) throws IOException {
        long seconds = Long.getLong(RendezvousClient.TIMEOUT_PROPERTY, RendezvousClient.TIMEOUT_SECONDS);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        String[] addresses = place.substring(PREFIX.length()).split(",", -1);
        if (Character.isLetter(addresses[0].charAt(0))) {
            forgetNamesSoon();
        }
        for (long wait = FIRST_WAIT_MILLIS;; wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS)) {
            String failures = "";
            for (String address : addresses) {
                try {
                    return RankLine.open(spec, address, CONNECT_MILLIS, onLost);
                } catch (IOException failed) {
                    failures += (failures.isEmpty() ? "" : ", ") + address + ": " + failed.getMessage();
                }
            }
            if (System.nanoTime() > end) {
                throw new IOException("rank 0 isn't found within " + seconds + " s: " + failures
                        + "; look whether it was started, and whether hosts may connect to each other's ports");
            }
            Hub.pause(wait);
        }
    }
}
