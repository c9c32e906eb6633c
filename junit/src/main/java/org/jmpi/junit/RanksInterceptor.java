package org.jmpi.junit;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/// Runs a test on its ranks, instead of once on JUnit's own instance of its class.
///
/// @param job the ranks
record RanksInterceptor(Job job) implements InvocationInterceptor {

    /// Ranks that can be started.
    @FunctionalInterface
    interface Job {
        /// Run the context's test on all ranks, and wait for them.
        ///
        /// @throws Throwable what the test failed with, whatever kind that is
        void run(ExtensionContext context) throws Throwable;
    }

    @Override
    public void interceptBeforeEachMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> method,
            ExtensionContext context) {
        invocation.skip();
    }

    @Override
    public void interceptTestTemplateMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> method,
            ExtensionContext context) throws Throwable {
        invocation.skip();
        job.run(context);
    }

    @Override
    public void interceptAfterEachMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> method,
            ExtensionContext context) {
        invocation.skip();
    }
}
