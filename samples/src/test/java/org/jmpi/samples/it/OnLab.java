package org.jmpi.samples.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A test on the hosts of a lab, which its constructor takes as [LabJobs]. One at a time: labs have the same addresses.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledOnOs(value = OS.LINUX, disabledReason = "hosts are namespaces")
@Timeout(600)
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(LabExtension.class)
@interface OnLab {
    /// Hosts beside h0.
    int hosts() default 2;

    /// Whether they are a Slurm cluster.
    boolean slurm() default false;

    /// Whether each test has hosts of its own, which it may kill.
    boolean forEachTest() default false;
}
