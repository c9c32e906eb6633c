package org.jmpi.junit;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jmpi.Mpi;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.jspecify.annotations.Nullable;

/// Makes the runs of a [RankedTest]; within a rank's process the one run of that rank.
final class RankedTestExtension implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getElement(), RankedTest.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        RankedTest test = AnnotationSupport.findAnnotation(context.getElement(), RankedTest.class).orElseThrow();
        Mpi mpi = ThisRank.of(context);
        if (mpi != null) {
            return Stream.of(RankedInvocation.within(mpi));
        }
        check(test, context.getTestInstanceLifecycle().orElse(null));
        return Arrays.stream(test.over())
                .flatMap(over -> Arrays.stream(test.ranks())
                        .mapToObj(ranks -> RankedInvocation.of(ranks, over, test.seconds())));
    }

    private static void check(RankedTest test, @Nullable Lifecycle lifecycle) {
        if (test.seconds() < 1) {
            throw new ExtensionConfigurationException("seconds=" + test.seconds() + "; a test gets 1 s or more");
        }
        for (int ranks : test.ranks()) {
            if (ranks < 1) {
                throw new ExtensionConfigurationException("ranks=" + ranks + "; a test has one rank or more");
            }
        }
        if (lifecycle == Lifecycle.PER_CLASS && Arrays.asList(test.over()).contains(Over.THREADS)) {
            throw new ExtensionConfigurationException(
                    "lifecycle=PER_CLASS, over=THREADS: each rank needs an instance of"
                            + " its own; leave @TestInstance out, or say over = Over.PROCESSES");
        }
    }
}
