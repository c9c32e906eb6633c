/// This process as a device: native memory, and Java bodies on all its processors. Everything is done within the call.
@NullMarked
package org.jmpi.gpu.internal.host;

import org.jspecify.annotations.NullMarked;
