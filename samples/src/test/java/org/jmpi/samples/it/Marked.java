package org.jmpi.samples.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Finds the processes of a job by a variable that they have inherited.
final class Marked {
    private Marked() {
    }

    /// The processes that run and carry a mark; a dead one that nobody has reaped has no environment any more.
    static List<ProcessHandle> find(String mark) {
        return ProcessHandle.allProcesses().filter(process -> carries(process, mark)).toList();
    }

    private static boolean carries(ProcessHandle process, String mark) {
        try {
            Path environment = Path.of("/proc", Long.toString(process.pid()), "environ");
            return new String(Files.readAllBytes(environment), ISO_8859_1).contains(Launch.MARK + "=" + mark);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    /// Send a signal to a process.
    static void signal(String name, long pid) throws InterruptedException {
        try {
            int code = new ProcessBuilder("kill", "-s", name, Long.toString(pid)).inheritIO().start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("signal not sent: signal=" + name + ", pid=" + pid);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
