/// Files that devices need from run to run: native libraries and compiled kernels.
@NullMarked
package org.jmpi.gpu.internal.files;

import org.jspecify.annotations.NullMarked;
