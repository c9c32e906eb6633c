/// Functions of C libraries, by FFM.
@NullMarked
package org.jmpi.gpu.internal.library;

import org.jspecify.annotations.NullMarked;
