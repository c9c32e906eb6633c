package org.jmpi.internal.profile;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// What this rank's clock has to be shifted by, for Java Flight Recorder.
@Name("org.jmpi.Clock")
@Label("MPI clock")
@Category("jmpi")
@Enabled(false)
@StackTrace(false)
final class ClockEvent extends Event {
    @Label("Rank") int rank;

    @Label("Ranks")
    @Description("Of the job") int ranks;

    @Label("Host") String host = "";

    @Label("Offset")
    @Description("Nanoseconds to add to this host's System.nanoTime to get that of rank 0's host") long offset;

    @Label("Error")
    @Description("Nanoseconds that the offset may be wrong by") long error;
}
