package org.jmpi.launcher;

import java.util.List;

/// A rank that was started.
///
/// @param rank    which
/// @param process its process
/// @param host    name of its host
/// @param pumps   the threads that carry its output; they end with it
/// @param sink    where they carry it to
record RankProcess(int rank, Process process, String host, List<Thread> pumps, OutputSink sink) {
    private static final long LOOK_MILLIS = 50;

    /// Wait until all its output is carried over, however long the reader takes.
    ///
    /// @param idleMillis when to give up where nothing comes and nothing is being written: somebody that the rank started
    ///                   holds on to its output, and lives on
    void awaitOutput(long idleMillis) throws InterruptedException {
        for (Thread pump : pumps) {
            long writes = sink.writes();
            for (long idle = 0; pump.isAlive() && idle < idleMillis; idle += LOOK_MILLIS) {
                pump.join(LOOK_MILLIS);
                if (sink.isWriting() || writes != sink.writes()) {
                    writes = sink.writes();
                    idle = 0;
                }
            }
        }
    }
}
