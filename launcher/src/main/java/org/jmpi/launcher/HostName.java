package org.jmpi.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The name of this host, for messages. Never asks a name service, which may be slow or not know it.
final class HostName {
    private HostName() {
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
