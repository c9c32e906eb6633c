package org.jmpi.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExecutableInvoker;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.jspecify.annotations.Nullable;

/// A test as one rank runs it: instances of its own, then what stands before the test, the test, what stands after it.
final class RankBody {
    private final ExtensionContext context;
    private final ExecutableInvoker invoker;
    private @Nullable Throwable failure;

    RankBody(ExtensionContext context) {
        this.context = context;
        this.invoker = context.getExecutableInvoker();
    }

    /// Run it; what stands after a test is run in any case, as JUnit does it.
    ///
    /// @throws Throwable the first failure, the later ones suppressed
    void run() throws Throwable {
        List<Object> instances = instances();
        attempt(() -> {
            instances.forEach(instance -> runAll(instance, BeforeEach.class, HierarchyTraversalMode.TOP_DOWN));
            Object ignored = invoker.invoke(context.getRequiredTestMethod(), instances.getLast());
        });
        for (Object instance : instances.reversed()) {
            AnnotationSupport.findAnnotatedMethods(instance.getClass(), AfterEach.class,
                    HierarchyTraversalMode.BOTTOM_UP)
                    .forEach(method -> attempt(() -> invoker.invoke(method, instance)));
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (Throwable thrown) {
            // Kept, whatever it is, until the rest has run.
            if (failure == null) {
                failure = thrown;
            } else {
                failure.addSuppressed(thrown);
            }
        }
    }

    private void runAll(Object instance, Class<? extends Annotation> kind, HierarchyTraversalMode order) {
        AnnotationSupport.findAnnotatedMethods(instance.getClass(), kind, order)
                .forEach(method -> invoker.invoke(method, instance));
    }

    /// New instances of the test's class and of those around it, the outermost first.
    private List<Object> instances() {
        List<Object> instances = new ArrayList<>();
        for (Object jupiters : context.getRequiredTestInstances().getAllInstances()) {
            Constructor<?> constructor = jupiters.getClass().getDeclaredConstructors()[0];
            instances.add(instances.isEmpty() ? invoker.invoke(constructor)
                    : invoker.invoke(constructor, instances.getLast()));
        }
        return instances;
    }
}
