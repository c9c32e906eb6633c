package org.jmpi.collectives;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Has the communicators that a class's tests make compare the calls of their ranks.
final class CheckingCalls implements BeforeAllCallback, AfterAllCallback {
    private static final String PROPERTY = "jmpi.check";

    /// Begin, where a test has ended it for a while.
    static void start() {
        System.setProperty(PROPERTY, "collective");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        System.clearProperty(PROPERTY);
    }
}
