package org.jmpi.internal.comm;

import java.util.Objects;
import java.util.Optional;
import org.jmpi.AttributeKey;
import org.jmpi.Buf;
import org.jmpi.CartCommunicator;
import org.jmpi.Communicator;
import org.jmpi.Comparison;
import org.jmpi.DistGraphCommunicator;
import org.jmpi.ErrorClass;
import org.jmpi.GraphCommunicator;
import org.jmpi.Group;
import org.jmpi.Intercommunicator;
import org.jmpi.Message;
import org.jmpi.MpiException;
import org.jmpi.Request;
import org.jmpi.Status;
import org.jmpi.internal.check.Resource;
import org.jmpi.internal.check.Resource.Kind;
import org.jmpi.internal.comm.topology.Edges;
import org.jmpi.internal.comm.topology.NamedEdges;
import org.jmpi.internal.profile.Profiler;
import org.jmpi.spi.Collectives;
import org.jspecify.annotations.Nullable;

/// A communicator: point-to-point, creation, names and attributes. Collectives are in [BlockingForms] and its kin, what
/// makes topologies in [TopologyCreation].
public class CommunicatorImpl extends PersistentForms {
    private final RankContext context;
    private final Membership membership;
    private final GroupImpl group;
    private final long id;
    private final int rank;
    private final boolean permanent;
    private final PointToPoint pointToPoint;
    private final Attributes attributes = new Attributes(this);
    private final BufferedSends buffered;
    /// Null where it can't be freed.
    private final @Nullable Resource resource;
    private @Nullable Creation creation;
    private volatile @Nullable CollectiveCalls collectives;
    private volatile String name;
    private volatile boolean freed;
    private volatile boolean reproducible;

    private CommunicatorImpl(RankContext context, Membership membership, long id, String name, boolean permanent) {
        super(membership.movements(), membership.reductions());
        this.context = context;
        this.membership = membership;
        this.id = id;
        this.name = name;
        this.permanent = permanent;
        group = membership.local();
        rank = group.rank().getAsInt();
        pointToPoint = makePointToPoint();
        buffered = new BufferedSends(pointToPoint);
        resource = permanent ? null : context.checks().given(Kind.COMMUNICATOR, name);
        context.engine().name(id, name);
    }

    private PointToPoint makePointToPoint() {
        GroupImpl peers = membership.peers();
        Profiler profiler = context.profiler();
        if (profiler != null) {
            return new ProfiledPointToPoint(context.engine(), peers, id, this::name, profiler);
        }
        return context.checks().watch()
                ? new WatchedPointToPoint(context.engine(), peers, id, name, context.checks())
                : new PointToPoint(context.engine(), peers, id);
    }

    /// A communicator that can be freed.
    CommunicatorImpl(RankContext context, Membership membership, long id, String name) {
        this(context, membership, id, name, false);
    }

    /// All ranks of the job.
    public static CommunicatorImpl world(RankContext context) {
        int[] all = new int[context.hosts().length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        GroupImpl group = new GroupImpl(all, context.worldRank());
        return new CommunicatorImpl(context, Membership.of(group), ContextIds.WORLD, "world", true);
    }

    /// One rank alone.
    public static CommunicatorImpl self(RankContext context) {
        GroupImpl group = new GroupImpl(new int[]{context.worldRank()}, context.worldRank());
        return new CommunicatorImpl(context, Membership.of(group), ContextIds.SELF, "self", true);
    }

    private CommunicatorImpl derive(int[] members, long newId, String how) {
        GroupImpl part = new GroupImpl(members, context.worldRank());
        return new CommunicatorImpl(context, Membership.of(part), newId, name + "." + how);
    }

    /// A communicator of the same kind, members and topology. Called by [#dup].
    CommunicatorImpl copy(long newId, String newName) {
        return new CommunicatorImpl(context, membership, newId, newName);
    }

    final RankContext context() {
        return context;
    }

    final Membership membership() {
        return membership;
    }

    /// Throw where the communicator can't be used any more.
    private PointToPoint open() {
        if (freed) {
            throw new MpiException(ErrorClass.COMM,
                    "communicator was freed: name=" + name + "; use it before free() or close()");
        }
        context.open().run();
        return pointToPoint;
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
    public Group group() {
        return group;
    }

    // ---- point to point ----

    @Override
    public void send(Buf buf, int dest, int tag) {
        open().send(buf, dest, tag);
    }

    @Override
    public void ssend(Buf buf, int dest, int tag) {
        open().sendSynchronous(buf, dest, tag);
    }

    @Override
    public void bsend(Buf buf, int dest, int tag) {
        open();
        Checks.sendTag(tag);
        if (Checks.dest(dest, membership.peers().size()) != PROC_NULL) {
            buffered.send(Checks.source(buf), dest, tag);
        }
    }

    @Override
    public void rsend(Buf buf, int dest, int tag) {
        send(buf, dest, tag);
    }

    @Override
    public Status recv(Buf buf, int source, int tag) {
        return open().receive(buf, source, tag);
    }

    @Override
    public Status sendRecv(Buf sendBuf, int dest, int sendTag, Buf recvBuf, int source, int recvTag) {
        return open().exchange(sendBuf, dest, sendTag, recvBuf, source, recvTag);
    }

    @Override
    public Status sendRecvReplace(Buf buf, int dest, int sendTag, int source, int recvTag) {
        return open().replace(buf, dest, sendTag, source, recvTag);
    }

    @Override
    public Request isend(Buf buf, int dest, int tag) {
        return open().startSend(buf, dest, tag, false);
    }

    @Override
    public Request issend(Buf buf, int dest, int tag) {
        return open().startSend(buf, dest, tag, true);
    }

    @Override
    public Request ibsend(Buf buf, int dest, int tag) {
        bsend(buf, dest, tag);
        return open().noted(new CompletedHandle(context.engine(), Status.EMPTY), "ibsend");
    }

    @Override
    public Request irsend(Buf buf, int dest, int tag) {
        return isend(buf, dest, tag);
    }

    @Override
    public Request irecv(Buf buf, int source, int tag) {
        return open().startReceive(buf, source, tag);
    }

    @Override
    public Request sendInit(Buf buf, int dest, int tag) {
        return open().persistentSend(buf, dest, tag, false);
    }

    @Override
    public Request ssendInit(Buf buf, int dest, int tag) {
        return open().persistentSend(buf, dest, tag, true);
    }

    @Override
    public Request bsendInit(Buf buf, int dest, int tag) {
        PointToPoint messages = open();
        boolean ignored = Checks.source(buf).isAlive();
        Checks.sendTag(tag);
        int to = Checks.dest(dest, membership.peers().size());
        return messages.noted(new PersistentHandle(context.engine(), () -> {
            bsend(buf, to, tag);
            return CompletedHandle.DONE;
        }, operation -> Status.EMPTY, operation -> {
        }), "bsendInit");
    }

    @Override
    public Request rsendInit(Buf buf, int dest, int tag) {
        return sendInit(buf, dest, tag);
    }

    @Override
    public Request recvInit(Buf buf, int source, int tag) {
        return open().persistentReceive(buf, source, tag);
    }

    @Override
    public Status probe(int source, int tag) {
        return open().probe(source, tag);
    }

    @Override
    public @Nullable Status iprobe(int source, int tag) {
        return open().probeNow(source, tag);
    }

    @Override
    public Message mprobe(int source, int tag) {
        return open().take(source, tag);
    }

    @Override
    public @Nullable Message improbe(int source, int tag) {
        return open().takeNow(source, tag);
    }

    @Override
    public void attachBuffer(long bytes) {
        open();
        buffered.attach(bytes);
    }

    @Override
    public long detachBuffer() {
        open();
        return buffered.detach();
    }

    @Override
    CollectiveCalls collectives() {
        open();
        CollectiveCalls known = collectives;
        return known != null ? known : makeCollectives();
    }

    private synchronized CollectiveCalls makeCollectives() {
        if (collectives == null) {
            Collectives plain = context.collectives().get().create(channel(id + ContextIds.COLLECTIVE));
            Collectives compared = context.checks()
                    .compared(plain, () -> channel(id + ContextIds.CHECK), this::name,
                            membership::describe);
            collectives = makeCollectives(compared, new CollectiveOrigin(this, membership.all()));
        }
        return collectives;
    }

    private CollectiveCalls makeCollectives(Collectives made, CollectiveOrigin origin) {
        Profiler profiler = context.profiler();
        if (profiler != null) {
            return new ProfiledCollectiveCalls(context.engine(), new ProfiledCollectives(made), origin, id,
                    this::forgetCollectives, profiler);
        }
        return context.checks().watch()
                ? new WatchedCollectiveCalls(context.engine(), made, origin, this::forgetCollectives,
                        context.checks(), root -> root == (membership.isInter() ? ROOT : rank))
                : new CollectiveCalls(context.engine(), made, origin, this::forgetCollectives);
    }

    private void forgetCollectives() {
        context.engine().forget(id + ContextIds.COLLECTIVE);
        context.engine().forget(id + ContextIds.CHECK);
    }

    /// The transfers of the collectives, or of the checks of their calls.
    Channel channel(long over) {
        return new Channel(context.engine(), membership.all(), over, context.hosts(), this::isReproducible);
    }

    // ---- creation ----

    final synchronized Creation creation() {
        open();
        if (creation == null) {
            creation = new Creation(context.engine(), membership.all(), id, context.ids());
        }
        return creation;
    }

    @Override
    public Communicator dup() {
        CommunicatorImpl copy = copy(creation().agree(), name + ".dup");
        attributes.copyTo(copy.attributes);
        copy.reproducible = reproducible;
        return copy;
    }

    @Override
    public Optional<Communicator> split(int color, int key) {
        Creation.Part part = creation().split(checkedColor(color), key);
        return part.members().length == 0 ? Optional.empty()
                : Optional.of(derive(part.members(), part.context(), "split" + color));
    }

    static int checkedColor(int color) {
        if (color < 0 && color != UNDEFINED) {
            throw new IllegalArgumentException("color is negative: color=" + color + "; use 0 or more, or UNDEFINED");
        }
        return color;
    }

    @Override
    public Communicator splitType(SplitType type, int key) {
        return switch (type) {
            case SHARED -> split(context.hosts()[context.worldRank()], key).orElseThrow();
        };
    }

    @Override
    public Optional<Communicator> create(Group part) {
        GroupImpl members = subgroup(part);
        long newId = creation().agree();
        return members.rank().isEmpty() ? Optional.empty()
                : Optional.of(derive(members.worldRanks(), newId, "create"));
    }

    @Override
    public Communicator createGroup(Group part, int tag) {
        GroupImpl members = subgroup(part);
        Checks.sendTag(tag);
        if (members.rank().isEmpty()) {
            throw new IllegalArgumentException("this rank isn't in the group: rank=" + rank + ", group=" + members
                    + "; only members call createGroup");
        }
        return derive(members.worldRanks(), creation().agree(members, tag), "group" + tag);
    }

    @Override
    public Optional<CartCommunicator> createCart(int[] dims, boolean[] periods, boolean reorder) {
        return TopologyCreation.cart(this, dims, periods);
    }

    @Override
    public Optional<GraphCommunicator> createGraph(int[][] neighbors, boolean reorder) {
        return TopologyCreation.graph(this, neighbors);
    }

    @Override
    public DistGraphCommunicator createDistGraphAdjacent(int[] sources, int @Nullable [] sourceWeights,
            int[] destinations, int @Nullable [] destinationWeights, boolean reorder) {
        return TopologyCreation.adjacent(this, Edges.of("source", sources, sourceWeights, size()),
                Edges.of("destination", destinations, destinationWeights, size()));
    }

    @Override
    public DistGraphCommunicator createDistGraph(int[] sources, int[] degrees, int[] destinations,
            int @Nullable [] weights, boolean reorder) {
        return TopologyCreation.named(this, NamedEdges.of(sources, degrees, destinations, weights, size()),
                weights != null);
    }

    @Override
    public Intercommunicator createIntercomm(int localLeader, @Nullable Communicator peerComm, int remoteLeader,
            int tag) {
        return InterCreation.create(this, Checks.root(localLeader, size()), peerComm, remoteLeader,
                Checks.sendTag(tag));
    }

    final GroupImpl subgroup(Group part) {
        GroupImpl members = GroupImpl.of(part);
        if (members.difference(group).size() > 0) {
            throw new IllegalArgumentException("group is no subset of the communicator's: group=" + members
                    + ", communicator=" + name + "; use members of this communicator only");
        }
        return members;
    }

    @Override
    public Comparison compare(Communicator other) {
        if (other == this) {
            return Comparison.IDENTICAL;
        }
        if (other.isInter()) {
            return Comparison.UNEQUAL;
        }
        Comparison groups = group.compare(other.group());
        return groups == Comparison.IDENTICAL ? Comparison.CONGRUENT : groups;
    }

    // ---- names, attributes, end ----

    @Override
    public <T> void setAttribute(AttributeKey<T> key, T value) {
        open();
        attributes.set(key, value);
    }

    @Override
    public <T> Optional<T> attribute(AttributeKey<T> key) {
        open();
        return attributes.get(key);
    }

    @Override
    public void deleteAttribute(AttributeKey<?> key) {
        open();
        attributes.delete(key);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void setName(String newName) {
        name = Objects.requireNonNull(newName, "name is null; pass a text");
        context.engine().name(id, newName);
    }

    @Override
    public void setReproducible(boolean wanted) {
        open();
        reproducible = wanted;
    }

    @Override
    public boolean isReproducible() {
        return reproducible;
    }

    @Override
    public void abort(int code) {
        context.abort().accept(code);
    }

    @Override
    public void free() {
        open();
        if (permanent) {
            throw new MpiException(ErrorClass.COMM, name + " can't be freed; Mpi.close() ends it");
        }
        attributes.deleteAll();
        freed = true;
        if (resource != null) {
            resource.release();
        }
        context.engine().forget(id + ContextIds.POINT_TO_POINT);
        context.engine().forget(id + ContextIds.CREATION);
        context.engine().forget(id + ContextIds.GROUP_CREATION);
        context.engine().forget(id + ContextIds.BRIDGE);
        releaseCollectives();
    }

    /// Collectives under way and persistent ones keep their context until they are over.
    private synchronized void releaseCollectives() {
        if (collectives != null) {
            collectives.release();
        }
    }

    @Override
    public String toString() {
        return name + " (rank " + rank + " of " + size() + ")";
    }
}
