package org.jmpi.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jmpi.launcher.remote.RemoteProcess;

/// Ends a job's processes wherever they run: those of this host by its own killer, others by their agents.
///
/// @param here  this host's
/// @param hosts the others
record JobKiller(ProcessKiller here, RemoteHosts hosts) implements ProcessKiller {

    @Override
    public void mark(Map<String, String> environment) {
        here.mark(environment);
    }

    @Override
    public void watch(Process process) {
        here.watch(process);
    }

    @Override
    public void gone(Process process) {
        if (!(process instanceof RemoteProcess)) {
            here.gone(process);
        }
    }

    @Override
    public void terminate(List<Process> processes) {
        here.terminate(local(processes));
        signalRemote("TERM", processes);
    }

    @Override
    public void signal(String name, List<Process> processes) {
        here.signal(name, local(processes));
        signalRemote(name, processes);
    }

    private static List<Process> local(List<Process> processes) {
        return processes.stream().filter(process -> !(process instanceof RemoteProcess)).toList();
    }

    private static void signalRemote(String name, List<Process> processes) {
        for (Process process : processes) {
            if (process instanceof RemoteProcess remote) {
                remote.signal(name);
            }
        }
    }

    @Override
    public void stopLauncher() {
        here.stopLauncher();
    }

    @Override
    public void killAll() {
        here.killAll();
        hosts.all().forEach(RemoteHost::kill);
    }

    @Override
    public void removeAtEnd(Path folder) {
        here.removeAtEnd(folder);
    }

    @Override
    public void removeIfEmptyAtEnd(Path folder) {
        here.removeIfEmptyAtEnd(folder);
    }

    @Override
    public void close() {
        here.close();
    }
}
