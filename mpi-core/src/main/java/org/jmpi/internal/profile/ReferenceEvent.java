package org.jmpi.internal.profile;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// What the launcher's clock shows beside this rank's, at the start and at the end of a recording, for Java Flight Recorder: two
/// hosts' clocks don't run equally fast.
@Name("org.jmpi.Reference")
@Label("MPI reference clock")
@Category("jmpi")
@Enabled(false)
@StackTrace(false)
final class ReferenceEvent extends Event {
    @Label("Rank") int rank;

    @Label("At")
    @Description("This host's System.nanoTime") long at;

    @Label("Offset")
    @Description("Nanoseconds to add to it to get that of the launcher's host") long offset;

    @Label("Error")
    @Description("Nanoseconds that the offset may be wrong by") long error;
}
