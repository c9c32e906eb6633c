package org.jmpi.internal.comm;

import java.util.Arrays;
import java.util.Optional;
import org.jmpi.Buf;
import org.jmpi.CartCommunicator;
import org.jmpi.Communicator;
import org.jmpi.Comparison;
import org.jmpi.DistGraphCommunicator;
import org.jmpi.ErrorClass;
import org.jmpi.GraphCommunicator;
import org.jmpi.Group;
import org.jmpi.Intercommunicator;
import org.jmpi.MpiException;
import org.jmpi.Op;
import org.jspecify.annotations.Nullable;

/// A communicator of two groups. Messages go to the other; both make communicators and run collectives together, as one
/// group in an order that all ranks agree on.
final class InterCommunicatorImpl extends CommunicatorImpl implements Intercommunicator {

    InterCommunicatorImpl(RankContext context, Membership membership, long id, String name) {
        super(context, membership, id, name);
    }

    @Override
    CommunicatorImpl copy(long newId, String newName) {
        return new InterCommunicatorImpl(context(), membership(), newId, newName);
    }

    @Override
    Channel channel(long over) {
        return new Channel(context().engine(), membership().all(), over, context().hosts(), this::isReproducible) {
            @Override
            public int firstGroup() {
                return membership().first();
            }
        };
    }

    @Override
    public int remoteSize() {
        return membership().peers().size();
    }

    @Override
    public Group remoteGroup() {
        return membership().peers();
    }

    @Override
    public Intercommunicator dup() {
        return (Intercommunicator) super.dup();
    }

    @Override
    public Communicator merge(boolean high) {
        Creation.Part part = creation().split(0, high ? 1 : 0);
        Membership one = Membership.of(new GroupImpl(part.members(), context().worldRank()));
        return new CommunicatorImpl(context(), one, part.context(), name() + ".merge");
    }

    @Override
    public Optional<Communicator> split(int color, int key) {
        return split(checkedColor(color), key, "split" + color);
    }

    @Override
    public Optional<Communicator> create(Group part) {
        int place = subgroup(part).rank().orElse(UNDEFINED);
        return split(place == UNDEFINED ? UNDEFINED : 0, place, "create");
    }

    private Optional<Communicator> split(int color, int key, String how) {
        Creation.Part part = creation().split(color, key);
        int[] local = those(part, membership().local());
        int[] remote = those(part, membership().peers());
        if (local.length == 0 || remote.length == 0) {
            return Optional.empty();
        }
        boolean first = membership().all().world(0) == membership().local().world(0);
        Membership both = Membership.of(local, remote, first, context().worldRank());
        return Optional.of(new InterCommunicatorImpl(context(), both, part.context(), name() + "." + how));
    }

    private static int[] those(Creation.Part part, GroupImpl group) {
        return Arrays.stream(part.members()).filter(world -> group.rankOf(world) >= 0).toArray();
    }

    @Override
    public Comparison compare(Communicator other) {
        if (other == this) {
            return Comparison.IDENTICAL;
        }
        if (!(other instanceof Intercommunicator that)) {
            return Comparison.UNEQUAL;
        }
        Comparison own = group().compare(that.group());
        Comparison remote = remoteGroup().compare(that.remoteGroup());
        if (own == Comparison.IDENTICAL && remote == Comparison.IDENTICAL) {
            return Comparison.CONGRUENT;
        }
        return own == Comparison.UNEQUAL || remote == Comparison.UNEQUAL ? Comparison.UNEQUAL : Comparison.SIMILAR;
    }

    // ---- the short forms, which elsewhere work in place ----

    @Override
    public double allReduce(double value, Op op) {
        double[] result = new double[1];
        allReduce(Buf.of(new double[]{value}), Buf.of(result), op);
        return result[0];
    }

    @Override
    public long allReduce(long value, Op op) {
        long[] result = new long[1];
        allReduce(Buf.of(new long[]{value}), Buf.of(result), op);
        return result[0];
    }

    @Override
    public double reduce(double value, Op op, int root) {
        double[] result = {value};
        reduce(Buf.of(new double[]{value}), Buf.of(result), op, root);
        return result[0];
    }

    @Override
    public long reduce(long value, Op op, int root) {
        long[] result = {value};
        reduce(Buf.of(new long[]{value}), Buf.of(result), op, root);
        return result[0];
    }

    // ---- what needs one group ----

    private MpiException needsOneGroup(String what) {
        return new MpiException(ErrorClass.COMM, what + " needs a communicator of one group: name=" + name()
                + ", size=" + size() + ", remoteSize=" + remoteSize() + "; merge() the groups");
    }

    @Override
    public Communicator splitType(SplitType type, int key) {
        throw needsOneGroup("splitType");
    }

    @Override
    public Communicator createGroup(Group part, int tag) {
        throw needsOneGroup("createGroup");
    }

    @Override
    public Intercommunicator createIntercomm(int localLeader, @Nullable Communicator peerComm, int remoteLeader,
            int tag) {
        throw needsOneGroup("createIntercomm");
    }

    @Override
    public Optional<CartCommunicator> createCart(int[] dims, boolean[] periods, boolean reorder) {
        throw needsOneGroup("createCart");
    }

    @Override
    public Optional<GraphCommunicator> createGraph(int[][] neighbors, boolean reorder) {
        throw needsOneGroup("createGraph");
    }

    @Override
    public DistGraphCommunicator createDistGraphAdjacent(int[] sources, int @Nullable [] sourceWeights,
            int[] destinations, int @Nullable [] destinationWeights, boolean reorder) {
        throw needsOneGroup("createDistGraphAdjacent");
    }

    @Override
    public DistGraphCommunicator createDistGraph(int[] sources, int[] degrees, int[] destinations,
            int @Nullable [] weights, boolean reorder) {
        throw needsOneGroup("createDistGraph");
    }
}
