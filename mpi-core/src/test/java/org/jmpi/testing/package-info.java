/// What the tests of all modules share.
@NullMarked
package org.jmpi.testing;

import org.jspecify.annotations.NullMarked;
