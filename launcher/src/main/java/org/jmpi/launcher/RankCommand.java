package org.jmpi.launcher;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.internal.bootstrap.RankMain;
import org.jspecify.annotations.Nullable;

/// The command that starts a rank; the same for all ranks of a host, but for a training.
///
/// @param words    the command, the executable first
/// @param dialsBack whether ranks connect to this process ahead of all else
/// @param training what a rank is to record, or null
record RankCommand(List<String> words, boolean dialsBack, @Nullable AotTraining training) {

    /// Build it.
    ///
    /// @param cores    processors of this host
    /// @param training this job's training, or null where it is an ordinary one
    static RankCommand of(Program program, Invocation invocation, JmpiHome home, int cores,
            @Nullable AotTraining training) {
        return new RankCommand(switch (program) {
            case Program.Executable executable -> executable.command();
            case Program.OfJava java -> ofJava(java, invocation, home, cores, training != null);
        }, program instanceof Program.OfJava, training);
    }

    /// One rank's words.
    List<String> of(int rank) {
        return training == null ? words : training.recorded(words, rank);
    }

    private static List<String> ofJava(Program.OfJava java, Invocation invocation, JmpiHome home, int cores,
            boolean bare) {
        List<String> users = new ArrayList<>(java.options());
        users.addAll(invocation.javaOptions());
        List<String> command = new ArrayList<>();
        command.add(java.java());
        addTransport(command, invocation.transport());
        List<String> options = new RankJvmOptions(invocation.ranks(), cores, users).list();
        command.addAll(AotCaches.find().options(java.java(), options, HeapWidth.isWide(options, HeapWidth.memoryKb())));
        command.addAll(options);
        command.add("-cp");
        // A cache serves all class paths that begin like the one it was made with.
        command.add(bare ? String.join(File.pathSeparator, home.ours()) : home.classPathWith(java.classPath()));
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
