package org.jmpi.internal.status;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Names this host. Never needs a name service.
public final class HostId {
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    private static final File SELF = new File("/proc/self");
    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    private HostId() {
    }

    /// An id that ranks on one host share; `-Djmpi.host-id` overrides. A host that the user named twice, as two, is two.
    /// Whether they share memory is found out by reading each other's nonce, so an id that two hosts share does no harm.
    ///
    /// @param number of the host in its job, or empty
    public static String get(String number) {
        String override = System.getProperty("jmpi.host-id");
        return override != null ? override : machine() + "/" + number;
    }

    /// An id that processes on one host share, of a job or not.
    static String machine() {
        return machineName() + read(BOOT_ID);
    }

    /// What of it outlives a start of the host.
    static String machineName() {
        return processorName() + "/";
    }

    /// This process's number, as the others find it in `/proc`. `ProcessHandle` takes 8 ms to start its threads.
    public static long pid() {
        try {
            return Long.parseLong(SELF.getCanonicalFile().getName());
        } catch (IOException | NumberFormatException notLinux) {
            return ProcessHandle.current().pid();
        }
    }

    /// The name of the host for people.
    public static String processorName() {
        String name = read(HOST_NAME);
        if (!name.isEmpty()) {
            return name;
        }
        String fromEnvironment = System.getenv("HOSTNAME");
        if (fromEnvironment != null && !fromEnvironment.isEmpty()) {
            return fromEnvironment;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
