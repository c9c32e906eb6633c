/// Programs that the ranks of a test's job run, most of which do something wrong.
@NullMarked
package org.jmpi.samples.it.programs;

import org.jspecify.annotations.NullMarked;
