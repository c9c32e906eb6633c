package org.jmpi.internal.comm;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jmpi.internal.match.Matcher;
import org.jmpi.internal.protocol.Engine;
import org.jmpi.spi.CollectiveChannel;
import org.jmpi.spi.Payload;
import org.jmpi.spi.SharedSpace;

/// Gives the collectives of a communicator, or the checks of their calls, their transfers, on a plane of their own.
class Channel implements CollectiveChannel {
    private final Engine engine;
    private final GroupImpl group;
    private final int rank;
    private final long context;
    private final Matcher matcher;
    private final int[] hosts;
    private final BooleanSupplier reproducible;

    /// @param context      the communicator's, on one of the planes of [ContextIds]
    /// @param hosts        number of the host of each world rank
    /// @param reproducible whether the communicator is set so now
    Channel(Engine engine, GroupImpl group, long context, int[] hosts, BooleanSupplier reproducible) {
        this.engine = engine;
        this.group = group;
        this.context = context;
        this.hosts = hosts;
        this.reproducible = reproducible;
        rank = group.rank().getAsInt();
        matcher = engine.context(this.context, group.worldRanks());
    }

    @Override
    public int rank() {
        return rank;
    }

    @Override
    public int size() {
        return group.size();
    }

    @Override
    public int host(int member) {
        return hosts[group.world(member)];
    }

    @Override
    public boolean isReproducible() {
        return reproducible.getAsBoolean();
    }

    @Override
    public Optional<SharedSpace> space() {
        return engine.space(group.worldRanks());
    }

    @Override
    public Transfer send(Payload source, long offset, long length, int dest, int sequence) {
        // whoever computes meanwhile has the progress thread look after the whole collective
        return engine.start(source, offset, length, source.signature(), group.world(dest), sequence & Integer.MAX_VALUE,
                context, false, false);
    }

    @Override
    public Transfer receive(Payload target, long offset, long length, int source, int sequence) {
        return engine.post(matcher, target, offset, length, target.signature(), group.world(source),
                sequence & Integer.MAX_VALUE, true);
    }
}
