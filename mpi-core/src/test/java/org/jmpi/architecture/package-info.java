/// What the whole of the library keeps to: which package may use which, and a few plain bans.
@NullMarked
package org.jmpi.architecture;

import org.jspecify.annotations.NullMarked;
