package org.jmpi.launcher;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A small shell process at the other end of a pipe: it kills by order, and kills all when the pipe ends.
///
/// ```
/// jmpirun ── watch PID, gone PID, TERM PID…, KILL, remove FOLDER, closing ──▶ sh ── kill -s … -- -PID
///    ╳ kill -9                                              end of the pipe ──▶    ── kill all, rm -rf FOLDER…
/// ```
///
/// It reaches process groups, which Java can't, and so what a rank's shell script started. A rank leads a group of its
/// own; where that isn't so (yet), the process alone is hit.
///
/// A launcher that is killed while it starts a process hasn't said `watch` yet. So the pipe's end without `closing` has
/// all processes looked through for a mark in their environment, several times: one may be about to start.
final class Watchdog implements ProcessKiller {
    private static final File SHELL = new File("/bin/sh");
    private static final File NOTHING = new File("/dev/null");
    private static final int CLOSE_MILLIS = 1_000;
    /// The variable with the mark.
    private static final String MARK = "JMPI_WATCHDOG";

    /// A dead rank leaves the list unless its group lives on: its number may come to belong to somebody else.
    private static final String SCRIPT = """
            trap '' HUP INT QUIT TERM
            mark=$1 pids= parent= closing=
            shift
            hit() { kill -s "$1" -- "-$2" || kill -s "$1" -- "$2"; }
            kill_all() { for p in $pids; do hit KILL $p; done; }
            drop() { kept=; for p in $pids; do [ "$p" = "$1" ] || kept="$kept $p"; done; pids=$kept; }
            kill_marked() {
                for file in $(grep -lF -- "$mark" /proc/[0-9]*/environ); do
                    pid=${file#/proc/}
                    kill -s KILL -- "${pid%/environ}"
                done
            }
            while read -r order what; do
                case $order in
                    watch) pids="$pids $what" ;;
                    gone) kill -s 0 -- "-$what" || drop "$what" ;;
                    remove) set -- "$@" "$what" ;;
                    parent) parent=$what ;;
                    TERM | USR1 | USR2 | STOP | CONT) for p in $what; do hit $order $p; done ;;
                    stop-launcher) kill -s STOP $PPID ;;
                    KILL) kill_all ;;
                    closing) closing=yes ;;
                esac
            done
            kill_all
            [ "$closing" ] || for pause in 0 0.1 0.4; do sleep $pause; kill_marked; done
            for folder; do rm -rf -- "$folder"; done
            [ -z "$parent" ] || rmdir -- "$parent"
            """;

    private final Process shell;
    private final OutputStream orders;
    private final String mark;

    private Watchdog(Process shell, String mark) {
        this.shell = shell;
        this.mark = mark;
        this.orders = shell.getOutputStream();
    }

    /// Start one; null where this system has no shell to do it.
    static @Nullable ProcessKiller tryStart(LaunchPrefix prefix) {
        if (!SHELL.canExecute()) {
            return null;
        }
        String mark = UUID.randomUUID().toString();
        List<String> command = new ArrayList<>(prefix.ownSession());
        command.addAll(List.of(SHELL.getPath(), "-c", SCRIPT, "jmpirun-watchdog", MARK + "=" + mark));
        ProcessBuilder builder = new ProcessBuilder(command).directory(new File("/"))
                .redirectOutput(Redirect.to(NOTHING))
                .redirectError(Redirect.to(NOTHING));
        // Where this process is a rank of another job, that job's watchdog spares this one, which has to clean up.
        builder.environment().remove(MARK);
        try {
            return new Watchdog(builder.start(), mark);
        } catch (IOException noProcess) {
            return null;
        }
    }

    @Override
    public void mark(Map<String, String> environment) {
        environment.put(MARK, mark);
    }

    @Override
    public void watch(Process process) {
        order("watch", List.of(process));
    }

    @Override
    public void gone(Process process) {
        order("gone", List.of(process));
    }

    @Override
    public void terminate(List<Process> processes) {
        order("TERM", processes);
    }

    @Override
    public void signal(String name, List<Process> processes) {
        order(name, processes);
    }

    @Override
    public void stopLauncher() {
        send("stop-launcher");
    }

    @Override
    public void killAll() {
        send("KILL");
    }

    @Override
    public void removeAtEnd(Path folder) {
        send("remove " + folder);
    }

    @Override
    public void removeIfEmptyAtEnd(Path folder) {
        send("parent " + folder);
    }

    private void order(String verb, List<Process> processes) {
        StringBuilder line = new StringBuilder(verb);
        for (Process process : processes) {
            line.append(' ').append(process.pid());
        }
        send(line.toString());
    }

    private synchronized void send(String line) {
        try {
            orders.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            orders.flush();
        } catch (IOException watchdogGone) {
            // Somebody killed it, or the job is over. Ranks still die with their connections to this process.
        }
    }

    @Override
    public synchronized void close() {
        send("closing");
        try {
            orders.close();
            boolean ignored = shell.waitFor(CLOSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (IOException alreadyClosed) {
            // Nothing is left to do.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
