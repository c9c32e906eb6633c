/// Ranked tests of all outcomes. Their names keep them out of the build's own run.
@NullMarked
package org.jmpi.junit.cases;

import org.jspecify.annotations.NullMarked;
