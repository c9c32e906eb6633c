package org.jmpi.spi;

/// Makes the collectives of a communicator. Found by `java.util.ServiceLoader`; exactly one is expected.
public interface CollectivesProvider {

    /// The collectives of one communicator; called once, at the first collective on it.
    Collectives create(CollectiveChannel channel);
}
