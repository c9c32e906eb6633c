package org.jmpi.gpu;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/// Has the stand-in for CUDA in place ahead of all tests: a process looks for devices once.
public final class StandInSession implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        StandIn.install();
    }
}
