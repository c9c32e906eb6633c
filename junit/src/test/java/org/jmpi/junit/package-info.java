/// The extension, run by JUnit's own test kit on the test classes of `cases`, which fail on purpose.
@NullMarked
package org.jmpi.junit;

import org.jspecify.annotations.NullMarked;
