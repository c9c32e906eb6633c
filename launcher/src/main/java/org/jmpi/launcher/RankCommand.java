package org.jmpi.launcher;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.internal.bootstrap.RankMain;
import org.jspecify.annotations.Nullable;

/// The command that starts a rank; the same for all ranks of a program, but for a training.
///
/// @param words    the command, the executable first
/// @param jvm      how many of them are `java` and its options, the class path not included; 0 where it isn't a JVM's
/// @param dialsBack whether ranks connect to this process ahead of all else
/// @param training what a rank is to record, or null
record RankCommand(List<String> words, int jvm, boolean dialsBack, @Nullable AotTraining training) {

    /// Build it.
    ///
    /// @param options  of the job it is one of
    /// @param share    what the ranks of its host share
    /// @param training this job's training, or null where it is an ordinary one
    /// @throws UsageException where the program brings another jmpi
    static RankCommand of(Program program, Invocation invocation, JobOptions options, JmpiHome home, HostShare share,
            @Nullable AotTraining training) throws UsageException {
        if (program instanceof Program.Executable executable) {
            return new RankCommand(executable.command(), 0, false, training);
        }
        return program instanceof Program.BareJava java ? bareJava(java, invocation, share, training)
                : ofJava((Program.OfJava) program, invocation, options.transport(), home, share, training);
    }

    /// One rank's words.
    List<String> of(int rank) {
        return training == null ? words : training.recorded(words, rank);
    }

    private static RankCommand bareJava(Program.BareJava java, Invocation invocation, HostShare share,
            @Nullable AotTraining training) {
        List<String> users = new ArrayList<>(invocation.javaOptions());
        users.addAll(java.words());
        List<String> command = new ArrayList<>();
        command.add(java.java());
        command.addAll(new RankJvmOptions(share.ranks(), share.cores(), users).list());
        return new RankCommand(command, command.size() - java.words().size(), false, training);
    }

    private static RankCommand ofJava(Program.OfJava java, Invocation invocation, @Nullable String transport,
            JmpiHome home, HostShare share, @Nullable AotTraining training) throws UsageException {
        BundledJmpi.refuse(java.classPath());
        List<String> users = new ArrayList<>(java.options());
        users.addAll(invocation.javaOptions());
        List<String> command = new ArrayList<>();
        command.add(java.java());
        addTransport(command, transport);
        List<String> options = new RankJvmOptions(share.ranks(), share.cores(), users).list();
        command.addAll(AotCaches.find().options(java.java(), options, HeapWidth.isWide(options, HeapWidth.memoryKb())));
        command.addAll(options);
        int jvm = command.size();
        command.add("-cp");
        // A cache serves all class paths that begin like the one it was made with.
        command.add(training != null ? String.join(File.pathSeparator, home.ours())
                : home.classPathWith(java.classPath()));
        command.add(RankMain.class.getName());
        command.add(java.mainClass());
        command.addAll(java.arguments());
        return new RankCommand(command, jvm, true, training);
    }

    private static void addTransport(List<String> command, @Nullable String transport) {
        if (transport != null) {
            command.add("-Djmpi.transport=" + transport);
        }
    }
}
