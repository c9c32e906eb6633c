/// The laws, fitted to runs that obey one of them.
@NullMarked
package org.jmpi.benchmarks.scale.laws;

import org.jspecify.annotations.NullMarked;
