package org.jmpi.internal.bootstrap;

import org.jmpi.internal.deadlock.OnDeadlock;

/// When a [Hub] ends its job, besides for ranks that fail. Those of rank 0 count.
///
/// @param onDeadlock     what to do where ranks wait for each other for ever
/// @param timeoutSeconds how long the job may take, 0 for as long as it likes
public record HubSettings(OnDeadlock onDeadlock, int timeoutSeconds) {
    /// Limits the time of a job whose ranks another launcher starts, in seconds.
    public static final String TIMEOUT_PROPERTY = "jmpi.timeout";

    /// What the system properties say.
    ///
    /// @throws IllegalArgumentException where one means nothing
    static HubSettings ofProperties() {
        return new HubSettings(OnDeadlock.ofProperty(), timeout());
    }

    private static int timeout() {
        String text = System.getProperty(TIMEOUT_PROPERTY, "0");
        try {
            int seconds = Integer.parseInt(text);
            if (seconds >= 0) {
                return seconds;
            }
        } catch (NumberFormatException noNumber) {
            // told below
        }
        throw new IllegalArgumentException(
                TIMEOUT_PROPERTY + "=" + text + " is no number of seconds; give 0 for no limit, or more");
    }
}
