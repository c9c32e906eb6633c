package org.jmpi.internal.profile;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/// A call, for Java Flight Recorder. Ranks are the world's; -1 stands where a call has no such thing.
@Name(CallEvent.NAME)
@Label("MPI call")
@Category("jmpi")
@Description("A call of jmpi, from its begin to its return")
@Enabled(false)
@StackTrace
final class CallEvent extends Event {
    static final String NAME = "org.jmpi.Call";

    @Label("Rank") int rank = -1;

    @Label("Operation") String operation = "";

    @Label("Communicator") String communicator = "";

    @Label("Context")
    @Description("Number of the communicator, the same on all its ranks") long context = -1;

    @Label("Peer")
    @Description("World rank that is sent to") int peer = -1;

    @Label("Tag")
    @Description("Of what is sent") int tag = -1;

    @Label("Bytes")
    @Description("Sent, or a collective's part of this rank")
    @DataAmount long bytes;

    @Label("Source")
    @Description("World rank that was received from") int source = -1;

    @Label("Received tag") int receivedTag = -1;

    @Label("Received bytes")
    @DataAmount long receivedBytes;

    @Label("Collective")
    @Description("Number of the collective on its communicator") long collective = -1;

    @Label("Algorithm") String algorithm = "";

    @Label("Start on the host's clock")
    @Description("System.nanoTime, which processes of one host share on Linux") long startNanos;

    @Label("Posted on the host's clock")
    @Description("When the receive was posted, which for a non-blocking one is before this call") long posted;

    @Label("Time")
    @Timespan(Timespan.NANOSECONDS) long nanos;

    @Label("Wait time")
    @Description("Time in which nothing moved")
    @Timespan(Timespan.NANOSECONDS) long waitNanos;
}
