package org.jmpi.samples.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/// Tests on the hosts of a lab, which their constructor takes as [LabJobs]: those of a class one behind the other, and beside
/// other classes'.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledOnOs(value = OS.LINUX, disabledReason = "hosts are namespaces")
@Timeout(600)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(providers = OnLab.OwnLab.class)
@ExtendWith(LabExtension.class)
@interface OnLab {
    /// Hosts beside h0.
    int hosts() default 2;

    /// Whether they are a Slurm cluster.
    boolean slurm() default false;

    /// Whether each test has hosts of its own, which it may kill.
    boolean forEachTest() default false;

    /// A class's tests use one lab.
    final class OwnLab implements ResourceLocksProvider {
        @Override
        public Set<Lock> provideForClass(Class<?> testClass) {
            return Set.of(new Lock(testClass.getName()));
        }
    }
}
