/// What collectives, gpu and launcher plug into.
///
/// - A [Payload] is any buffer, as the transports see it: a stream of packed bytes in some kind of memory. Device
///   memory joins here, with [TypeBlocks] for what has gaps; [DirectPayload] and [ReducingPayload] are what devices copy
///   and combine themselves.
/// - [CollectivesProvider] turns a [CollectiveCall] into a [CollectiveTask], which moves its data through the
///   [CollectiveChannel] that the core gives to each communicator. Where all its ranks share memory, a [SharedSpace] lets it go without
///   messages.
///
/// Implementations are found by `java.util.ServiceLoader`, in module descriptors and in `META-INF/services`.
@NullMarked
package org.jmpi.spi;

import org.jspecify.annotations.NullMarked;
