/// Raw memory and the few system calls behind it.
///
/// [Native] reads and writes absolute addresses; [Linux] holds every native handle, each a capability that may be
/// missing; [SharedMemory] is memory other processes on the host can map.
@NullMarked
package org.jmpi.internal.memory;

import org.jspecify.annotations.NullMarked;
