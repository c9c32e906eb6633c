package org.jmpi.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a `static void body(Rank me) throws Exception` that all ranks of a job run.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RankTest {

    /// Numbers of ranks.
    Ranks value();

    /// Memory that [Rank#region(long)] gives.
    Memory[] memories() default {Memory.HEAP, Memory.NATIVE};

    /// Whether the body closes its `Mpi`, and so needs a job of its own.
    boolean alone() default false;
}
