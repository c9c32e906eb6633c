package org.jmpi.internal.profile;

import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.Recording;

/// This JVM's recording of calls, and of nothing else.
final class FlightRecording {
    private final Recording recording;

    private FlightRecording(Recording recording) {
        this.recording = recording;
    }

    /// Start recording.
    ///
    /// @param file written by [#stop], or at the end of a JVM that doesn't come that far
    static FlightRecording start(Path file) throws IOException {
        var recording = new Recording();
        recording.enable(CallEvent.class);
        recording.enable(ClockEvent.class);
        recording.enable(ReferenceEvent.class);
        recording.setName("jmpi");
        recording.setDestination(file);
        recording.setDumpOnExit(true);
        recording.start();
        return new FlightRecording(recording);
    }

    /// Write it all.
    void stop() {
        boolean ignored = recording.stop();
        recording.close();
    }
}
