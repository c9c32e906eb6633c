package org.jmpi.samples.it.programs;

import java.lang.instrument.Instrumentation;

/// The agent that the manifest of [FromJar]'s jar names.
public final class JarAgent {
    private static String state = "missing";

    private JarAgent() {
    }

    /// Called ahead of `main`.
    public static void agentmain(String arguments, Instrumentation instrumentation) {
        state = arguments.isEmpty() && instrumentation.isRetransformClassesSupported() ? "started" : "wrong";
    }

    static String state() {
        return state;
    }
}
