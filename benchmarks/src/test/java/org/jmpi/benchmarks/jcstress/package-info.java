/// Runs the memory-ordering tests, and shows that they notice what they are there for.
///
/// ```
/// JcstressTests ──▶ JcstressRun ──▶ ChildJvm: jcstress over every class with @JCStressTest (org.jmpi.internal.…)
/// MutantTests ──▶ Variant: a class compiled from a changed copy of its source, put ahead on the class path
///      └──▶ JcstressRun or ChildJvm: the named test passes without the change and fails with it
/// ```
@NullMarked
package org.jmpi.benchmarks.jcstress;

import org.jspecify.annotations.NullMarked;
