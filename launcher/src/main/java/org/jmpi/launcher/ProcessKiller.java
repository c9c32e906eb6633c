package org.jmpi.launcher;

import java.nio.file.Path;
import java.util.List;

/// Ends the job's processes and what they started, also after this process was killed, where the system allows.
///
/// Safe for use by several threads.
interface ProcessKiller extends AutoCloseable {

    /// The best there is on this system.
    static ProcessKiller start(LaunchPrefix prefix) {
        ProcessKiller watchdog = Watchdog.tryStart(prefix);
        return watchdog != null ? watchdog : new HandleKiller();
    }

    /// Take a process into care.
    void watch(Process process);

    /// Note that a watched process has ended; what it started may still run.
    void gone(Process process);

    /// Send `TERM` to processes and what they started.
    void terminate(List<Process> processes);

    /// Kill all that is still in care, and what it started.
    void killAll();

    /// Have a folder removed at the end, whatever happens. One folder a job.
    void removeAtEnd(Path folder);

    /// Kill all that is left, remove the folder; idempotent.
    @Override
    void close();
}
