package org.jmpi.launcher;

import java.util.ArrayList;
import java.util.List;
import org.jmpi.internal.bootstrap.RankMain;
import org.jspecify.annotations.Nullable;

/// Builds the command that starts a rank; the same for all ranks of a host.
final class RankCommand {
    private RankCommand() {
    }

    /// The words of the command.
    ///
    /// @param cores processors of this host
    static List<String> of(Program program, Invocation invocation, JmpiHome home, int cores) {
        return switch (program) {
            case Program.Executable executable -> executable.command();
            case Program.OfJava java -> ofJava(java, invocation, home, cores);
        };
    }

    private static List<String> ofJava(Program.OfJava java, Invocation invocation, JmpiHome home, int cores) {
        List<String> users = new ArrayList<>(java.options());
        users.addAll(invocation.javaOptions());
        List<String> command = new ArrayList<>();
        command.add(java.java());
        addTransport(command, invocation.transport());
        command.addAll(new RankJvmOptions(invocation.ranks(), cores, users).list());
        command.add("-cp");
        command.add(home.classPathWith(java.classPath()));
        command.add(RankMain.class.getName());
        command.add(java.mainClass());
        command.addAll(java.arguments());
        return command;
    }

    private static void addTransport(List<String> command, @Nullable String transport) {
        if (transport != null) {
            command.add("-Djmpi.transport=" + transport);
        }
    }
}
