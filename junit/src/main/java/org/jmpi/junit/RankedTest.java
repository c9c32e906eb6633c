package org.jmpi.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/// Run a test method on several ranks at once.
///
/// {@snippet :
/// class SumTests {
///     @RankedTest(ranks = {2, 4})
///     void ranksAddUp(Communicator world) {
///         long sum = world.allReduce(world.rank(), Op.SUM);
///         assertEquals(world.size() * (world.size() - 1) / 2, sum);
///     }
/// }
/// }
///
/// Each rank has its own instance of the test class, on which `@BeforeEach`, the test and `@AfterEach` run; each of these
/// may take an [org.jmpi.Mpi] or the world as [org.jmpi.Communicator], which are closed for it. `@BeforeAll` runs once,
/// and with [Over#PROCESSES] in each rank's process too. Other extensions' parameters work on every rank; fields that
/// other extensions fill stay empty on [Over#THREADS].
///
/// The test fails where a rank throws, leaves its process or takes too long: the error names each such rank, with its
/// stack, and what it caused elsewhere stands behind it as suppressed. A failed assumption in a rank skips the test.
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@ExtendWith(RankedTestExtension.class)
public @interface RankedTest {

    /// Numbers of ranks, each 1 or more; the test runs once for each.
    int[] ranks() default 2;

    /// What the ranks are; the test runs once for each.
    Over[] over() default Over.THREADS;

    /// How long one run may take, in seconds and without the start of processes; then it fails, and shows where each
    /// rank's threads are.
    int seconds() default 60;
}
