package org.jmpi.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// The name of this host, for messages. Never asks a name service, which may be slow or not know it.
final class HostName {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    private HostName() {
    }

    /// Whether a name that the user gave to a host means this one.
    static boolean isHere(String name) {
        String own = get();
        return LOOPBACK.contains(name) || name.equals(own)
                || own.indexOf('.') > 0 && name.equals(own.substring(0, own.indexOf('.')));
    }

    static String get() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException notLinux) {
            String name = System.getenv(System.getenv("COMPUTERNAME") == null ? "HOSTNAME" : "COMPUTERNAME");
            return name == null ? "this host" : name;
        }
    }
}
