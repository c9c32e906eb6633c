/// Devices, device buffers, streams and kernels: nothing is here yet but the module.
@NullMarked
package org.jmpi.gpu;

import org.jspecify.annotations.NullMarked;
