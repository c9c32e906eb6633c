/// Waiting, and who makes progress meanwhile.
///
/// An [Operation] is something to wait for. [Waiting] lets one thread of the rank poll (the poller role) while the others
/// park on their operations; a poller that is done hands over. [IdleStrategy] decides between spinning, yielding and
/// sleeping. [ProgressThread] polls when no thread of the program does. A wait that comes to sleeping is a [LongWait], which
/// says by [Awaited] which ranks it can't end without, for whoever looks for deadlocks.
@NullMarked
package org.jmpi.internal.progress;

import org.jspecify.annotations.NullMarked;
