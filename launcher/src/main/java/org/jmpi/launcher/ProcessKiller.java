package org.jmpi.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Ends the job's processes and what they started, also after this process was killed, where the system allows.
///
/// Safe for use by several threads.
interface ProcessKiller extends AutoCloseable {

    /// The best there is on this system.
    static ProcessKiller start(LaunchPrefix prefix) {
        ProcessKiller watchdog = Watchdog.tryStart(prefix);
        return watchdog != null ? watchdog : new HandleKiller();
    }

    /// Put a mark into the environment of a process to come: should this process be killed before it could call
    /// [#watch(Process)], the other is found by it, where the system allows.
    void mark(Map<String, String> environment);

    /// Take a process into care.
    void watch(Process process);

    /// Note that a watched process has ended; what it started may still run.
    void gone(Process process);

    /// Send `TERM` to processes and what they started.
    void terminate(List<Process> processes);

    /// Send `USR1`, `USR2`, `STOP` or `CONT` to processes and what they started; nothing where the system can't.
    void signal(String name, List<Process> processes);

    /// Have this process stopped, as Ctrl-Z does with others; nothing where the system can't.
    void stopLauncher();

    /// Kill all that is still in care, and what it started.
    void killAll();

    /// Have a folder removed at the end, whatever happens.
    void removeAtEnd(Path folder);

    /// Have a folder removed after that if it is empty then. One a job.
    void removeIfEmptyAtEnd(Path folder);

    /// Kill all that is left, remove the folder; idempotent.
    @Override
    void close();
}
