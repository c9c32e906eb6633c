/// `jmpirun devices`. The launcher knows it by `META-INF/jmpi-tools`; beside it nothing of this module prints.
@NullMarked
package org.jmpi.gpu.tools;

import org.jspecify.annotations.NullMarked;
