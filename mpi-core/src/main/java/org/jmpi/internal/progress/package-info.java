/// Waiting, and who makes progress meanwhile.
///
/// An [Operation] is something to wait for. [Waiting] lets one thread of the rank poll (the poller role) while the others
/// park on their operations; a poller that is done hands over. [IdleStrategy] decides between spinning, yielding and
/// sleeping. [ProgressThread] polls when no thread of the program does.
@NullMarked
package org.jmpi.internal.progress;

import org.jspecify.annotations.NullMarked;
