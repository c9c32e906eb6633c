package org.jmpi.internal.bootstrap;

import org.jmpi.internal.deadlock.OnDeadlock;

/// What rank 0 decides for a job that another launcher started: when its [Hub] ends it, besides for ranks that fail, and
/// whether it is encrypted.
///
/// @param onDeadlock     what to do where ranks wait for each other for ever
/// @param timeoutSeconds how long the job may take, 0 for as long as it likes
/// @param tls            whether connections are encrypted; another rank that says so insists on it
public record HubSettings(OnDeadlock onDeadlock, int timeoutSeconds, boolean tls) {
    /// Limits the time of a job whose ranks another launcher starts, in seconds.
    public static final String TIMEOUT_PROPERTY = "jmpi.timeout";
    /// Encrypts its connections.
    private static final String TLS_PROPERTY = "jmpi.tls";

    /// What the system properties say.
    ///
    /// @throws IllegalArgumentException where one means nothing
    static HubSettings ofProperties() {
        return new HubSettings(OnDeadlock.ofProperty(), timeout(), Boolean.getBoolean(TLS_PROPERTY));
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
