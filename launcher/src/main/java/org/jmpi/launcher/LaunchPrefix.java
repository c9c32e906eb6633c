package org.jmpi.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Words put in front of a command. Each tool does one thing to its own process and becomes the command, so that the
/// process number stays.
///
/// @param ownSession    makes the process leader of a session and group of its own; empty where the tool is missing
/// @param diesWithMaker the same, and has the kernel kill it when the thread that started it ends
record LaunchPrefix(List<String> ownSession, List<String> diesWithMaker) {

    /// Look for util-linux's tools.
    static LaunchPrefix find() {
        String setsid = tool("setsid");
        String setpriv = tool("setpriv");
        if (setsid == null) {
            return new LaunchPrefix(List.of(), List.of());
        }
        return new LaunchPrefix(List.of(setsid), setpriv == null ? List.of(setsid)
                : List.of(setsid, setpriv, "--pdeathsig", "KILL"));
    }

    private static @Nullable String tool(String name) {
        for (String folder : new String[]{"/usr/bin/", "/bin/"}) {
            File file = new File(folder, name);
            if (file.canExecute() && !isBusyBox(file.toPath())) {
                return file.getPath();
            }
        }
        return null;
    }

    /// BusyBox's setpriv knows no `--pdeathsig`.
    private static boolean isBusyBox(Path file) {
        try {
            return file.toRealPath().getFileName().toString().startsWith("busybox");
        } catch (IOException unreadable) {
            return true;
        }
    }
}
