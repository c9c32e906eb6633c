package org.jmpi.samples.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jmpi.samples.it.lab.Lab;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstantiationAwareExtension;

/// Makes the hosts that an [OnLab] test asks for, and ends them behind its tests, or each.
final class LabExtension implements ParameterResolver {
    private static final ExtensionContext.Namespace OWN = ExtensionContext.Namespace.create(LabExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LabJobs.class;
    }

    @Override
    public TestInstantiationAwareExtension.ExtensionContextScope getTestInstantiationExtensionContextScope(
            ExtensionContext root) {
        return TestInstantiationAwareExtension.ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        OnLab wanted = context.getRequiredTestClass().getAnnotation(OnLab.class);
        ExtensionContext owner = context;
        while (!wanted.forEachTest() && owner.getTestMethod().isPresent()) {
            owner = owner.getParent().orElseThrow();
        }
        return new LabJobs(owner.getStore(OWN).computeIfAbsent(Lab.class, _ -> make(wanted), Lab.class));
    }

    private static Lab make(OnLab wanted) {
        try {
            return wanted.slurm() ? Lab.withSlurm(wanted.hosts()) : Lab.of(wanted.hosts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts tests", e);
        }
    }
}
