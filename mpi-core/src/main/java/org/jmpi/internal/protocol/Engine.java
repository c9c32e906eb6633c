package org.jmpi.internal.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.jmpi.MpiException;
import org.jmpi.internal.match.Contexts;
import org.jmpi.internal.match.Envelope;
import org.jmpi.internal.match.Matcher;
import org.jmpi.internal.match.Probe;
import org.jmpi.internal.match.Receive;
import org.jmpi.internal.match.Unexpected;
import org.jmpi.internal.memory.SpinLock;
import org.jmpi.internal.progress.Awaits;
import org.jmpi.internal.progress.IdleStrategy;
import org.jmpi.internal.progress.Operation;
import org.jmpi.internal.progress.Progress;
import org.jmpi.internal.progress.ProgressThread;
import org.jmpi.internal.progress.WaitReport;
import org.jmpi.internal.progress.Waiting;
import org.jmpi.internal.transport.Endpoint;
import org.jmpi.internal.transport.SharedArea;
import org.jmpi.internal.transport.Transport;
import org.jmpi.spi.CollectiveTask;
import org.jmpi.spi.Payload;
import org.jmpi.spi.SharedSpace;
import org.jspecify.annotations.Nullable;

/// The messages of one rank: starts sends and receives, matches, makes progress, waits. Thread-safe; ranks are world ranks.
public final class Engine implements Progress {
    /// Contexts of a communicator.
    private static final long PLANES = 8;

    private final SpinLock lock = new SpinLock();
    private final Contexts contexts = new Contexts();
    private final Transport[] transports;
    private final Peers peers;
    private final Descriptions descriptions;
    private final Arrivals arrivals;
    private final RemoteRegions regions;
    private final Tasks tasks = new Tasks();
    private final Waiting waiting;
    private final Sleeper sleeper;
    private final BooleanSupplier lastLook = () -> tasks.advance(false);
    private final Looks looks;
    private final Departures departures;
    private final Inspection inspection;
    private final OperationPool<SendOperation> sendPool;
    private final OperationPool<ReceiveOperation> receivePool;
    private volatile @Nullable MpiException failure;
    private volatile IntFunction<String> hostNames = _ -> "this one";

    /// Sleeps until a transport has something.
    @FunctionalInterface
    public interface Sleeper {
        /// Sleep at most about a millisecond.
        ///
        /// @param ready looks a last time, after ranks on this host can know that this one is about to sleep
        void sleep(BooleanSupplier ready);
    }

    /// @param rank       this process's world rank
    /// @param transports what to poll
    /// @param endpoints  one a world rank
    /// @param reader     reads other processes' memory, or null
    /// @param regions    maps other processes' shared memory
    /// @param nothing    an empty payload
    public Engine(int rank, Transport[] transports, Endpoint[] endpoints, @Nullable MemoryReader reader,
            RemoteRegions regions, Sleeper sleeper, IdleStrategy idle, Payload nothing) {
        this.transports = transports.clone();
        this.sleeper = sleeper;
        this.regions = regions;
        descriptions = new Descriptions(transports);
        peers = new Peers(endpoints, descriptions);
        arrivals = new Arrivals(contexts, peers, peers.sends(), reader, regions, descriptions);
        looks = new Looks(idle, this::pollOnce);
        departures = new Departures(contexts, peers, arrivals, lock);
        waiting = new Waiting(Integer.toString(rank), this, idle);
        inspection = new Inspection(new Snapshots(waiting, tasks, peers, transports)::take);
        Matcher noMatcher = new Matcher();
        Peer nowhere = peers.get(rank);
        sendPool = new OperationPool<>(nothing, pool -> new SendOperation(pool, nowhere, nothing, this::nameOf));
        receivePool = new OperationPool<>(nothing, pool -> new ReceiveOperation(pool, nothing, noMatcher));
    }

    // ---- sending ----

    /// Send a whole payload; returns when it may be reused.
    public void send(Payload source, int dest, int tag, long context) {
        if (!trySend(source, dest, tag, context)) {
            finish(start(source, 0, source.packedSize(), source.signature(), dest, tag, context, false, false));
        }
    }

    /// Send a whole payload if it can be handed over at once, with no operation to wait for; false where it can't.
    public boolean trySend(Payload source, int dest, int tag, long context) {
        Peer peer = open(dest);
        peer.lock();
        try {
            boolean sent = peer.trySend(source, source.packedSize(), source.signature(), tag, context);
            if (sent) {
                outgoingAfterSend(peer);
            }
            return sent;
        } finally {
            peer.unlock();
        }
    }

    private void outgoingAfterSend(Peer peer) {
        if (!peer.listed && !peer.endpoint.flush()) {
            peers.outgoing().list(peer);
        }
    }

    /// Send a whole payload; returns when its receive has started.
    public void sendSynchronous(Payload source, int dest, int tag, long context) {
        finish(start(source, 0, source.packedSize(), source.signature(), dest, tag, context, true, false));
    }

    /// Start a send of bytes of a payload; the caller waits for it and releases it.
    ///
    /// @param background whether the caller may compute before it waits
    public SendOperation start(Payload source, long offset, long length, int signature, int dest, int tag, long context,
            boolean synchronous, boolean background) {
        SendOperation send = sendPool.take();
        send.set(open(dest), source, offset, length, signature, tag, context, synchronous,
                background ? waiting.helper() : null);
        peers.send(send);
        return send;
    }

    private Peer open(int dest) {
        Peer peer = peers.get(dest);
        if (peer.isClosed()) {
            throw Failures.peerClosed("send", dest);
        }
        return peer;
    }

    private void finish(SendOperation send) {
        waiting.await(send);
        MpiException error = send.error();
        send.release();
        if (error != null) {
            throw error;
        }
    }

    // ---- receiving ----

    /// Post a receive; the caller waits for it and releases it.
    ///
    /// @param source world rank or [Matcher#ANY]
    /// @param exact  whether a shorter message is an error, too
    public ReceiveOperation post(Matcher matcher, Payload target, long offset, long length, int signature, int source,
            int tag, boolean exact) {
        ReceiveOperation receive = receivePool.take();
        receive.set(matcher, target, offset, length, signature, source, tag, exact);
        lock.lock();
        try {
            Unexpected message = matcher.find(source, tag);
            if (message == null) {
                matcher.post(receive);
            } else {
                matcher.remove(message);
                arrivals.receive(receive, message);
            }
        } finally {
            lock.unlock();
        }
        departures.check(receive);
        return receive;
    }

    /// Receive a message that a probe took out.
    public ReceiveOperation receive(Matcher matcher, Unexpected message, Payload target) {
        ReceiveOperation receive = receivePool.take();
        receive.set(matcher, target, 0, target.packedSize(), target.signature(), message.source(), message.tag(),
                false);
        lock.lock();
        try {
            arrivals.receive(receive, message);
        } finally {
            lock.unlock();
        }
        return receive;
    }

    /// Take back a receive if it has not matched; it then completes as cancelled.
    public void cancel(ReceiveOperation receive) {
        lock.lock();
        try {
            if (receive.isPosted()) {
                receive.matcher.withdraw((Receive) receive);
                receive.cancelled();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Look for a message without waiting; polls once if it isn't there.
    public @Nullable Envelope peek(Matcher matcher, int source, int tag) {
        Envelope found = peekNow(matcher, source, tag);
        if (found == null) {
            pollOnce();
            found = peekNow(matcher, source, tag);
        }
        return found;
    }

    private @Nullable Envelope peekNow(Matcher matcher, int source, int tag) {
        lock.lock();
        try {
            Unexpected message = matcher.find(source, tag);
            return message == null ? null : Envelope.of(message);
        } finally {
            lock.unlock();
        }
    }

    /// The messages that no receive has taken.
    public List<Envelope> unreceived(Matcher matcher) {
        lock.lock();
        try {
            return matcher.unreceived();
        } finally {
            lock.unlock();
        }
    }

    /// Take a message out of matching without waiting; polls once if it isn't there.
    public @Nullable Unexpected take(Matcher matcher, int source, int tag) {
        Unexpected taken = takeNow(matcher, source, tag);
        if (taken == null) {
            pollOnce();
            taken = takeNow(matcher, source, tag);
        }
        return taken;
    }

    private @Nullable Unexpected takeNow(Matcher matcher, int source, int tag) {
        lock.lock();
        try {
            Unexpected message = matcher.find(source, tag);
            if (message != null) {
                matcher.remove(message);
            }
            return message;
        } finally {
            lock.unlock();
        }
    }

    /// Wait for a message; the probe then tells what was found.
    ///
    /// @throws MpiException where nobody is left to send it
    public Probe probe(Matcher matcher, int source, int tag, boolean take) {
        Probe probe = new Probe(matcher, source, tag, take);
        lock.lock();
        try {
            matcher.probe(probe);
        } finally {
            lock.unlock();
        }
        departures.check(matcher, probe);
        waiting.await(probe);
        MpiException error = probe.error();
        if (error != null) {
            throw error;
        }
        return probe;
    }

    /// The matcher of a context.
    ///
    /// @param members world ranks that may send there
    public Matcher context(long id, int[] members) {
        lock.lock();
        try {
            Matcher matcher = contexts.get(id);
            matcher.setMembers(members);
            matcher.setName(contexts.get(id & -PLANES).name());
            return matcher;
        } finally {
            lock.unlock();
        }
    }

    /// Say what the communicator of some contexts is called.
    ///
    /// @param id the first of its contexts
    public void name(long id, String name) {
        lock.lock();
        try {
            for (int plane = 0; plane < PLANES; plane++) {
                Matcher matcher = contexts.find(id + plane);
                if (matcher != null) {
                    matcher.setName(name);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private String nameOf(long id) {
        lock.lock();
        try {
            Matcher matcher = contexts.find(id);
            return matcher == null ? "" : matcher.name();
        } finally {
            lock.unlock();
        }
    }

    /// Forget a context unless something is pending in it.
    public void forget(long id) {
        lock.lock();
        try {
            contexts.removeIfEmpty(id);
        } finally {
            lock.unlock();
        }
    }

    // ---- shared memory ----

    /// Let ranks on this host read memory of this process in place.
    ///
    /// @param fd descriptor they can map it by
    public void share(long base, long length, int fd) {
        peers.share(base, length, fd);
    }

    /// Whether a message on its way is still to be read from a range of this process's memory.
    public boolean isSendingFrom(long address, long length) {
        return peers.isSendingFrom(address, length);
    }

    /// End the sharing; nothing may be sending from there any more.
    public void unshare(long base) {
        peers.unshare(base);
    }

    /// Memory that this rank shares with all of some ranks; empty where it doesn't.
    ///
    /// @param members world ranks, the first of which gives the memory
    public Optional<SharedSpace> space(int[] members) {
        for (Transport transport : transports) {
            Optional<SharedArea> area = transport.area();
            if (area.isPresent() && Arrays.stream(members).allMatch(area.get()::reaches)) {
                return Optional.of(new MemberSpace(area.get(), peers, members));
            }
        }
        return Optional.empty();
    }

    // ---- progress ----

    /// Wait until an operation is done.
    public void await(Operation operation) {
        waiting.await(operation);
    }

    /// Poll once unless another thread does.
    public void pollOnce() {
        boolean ignored = pollMore();
    }

    /// Poll once unless another thread does; whether anything moved.
    public boolean pollMore() {
        boolean moved = waiting.pollOnce();
        check();
        return moved;
    }

    /// Have waits that last reported; before the first wait.
    public void reportWaits(WaitReport report) {
        waiting.reportTo(report);
    }

    /// Have the time summed up in which waits find nothing; before the first wait.
    ///
    /// @return gives nanoseconds so far
    public LongSupplier meterIdling() {
        return waiting.meterIdling();
    }

    /// The thread that polls while the program computes.
    public ProgressThread helper() {
        return waiting.helper();
    }

    /// Look for a moment whether a collective just started is over, if it can be without the engine.
    ///
    /// @throws MpiException where it failed, or the job did
    public boolean look(CollectiveTask task) {
        return task.isWatching() && looks.look(task);
    }

    /// Look for a moment whether a collective is over that this thread began last, if nobody has polled since.
    public boolean look(TaskOperation task) {
        if (!tasks.takeBack(task)) {
            return false;
        }
        if (looks.look(task)) {
            return true;
        }
        tasks.add(task);
        return false;
    }

    /// Start driving a collective whose task was started.
    public void drive(TaskOperation task) {
        if (!task.isWatching() || !tasks.offer(task)) {
            tasks.add(task);
        }
    }

    /// Wait until a condition holds that progress makes true.
    ///
    /// @param what what that needs
    public void awaitUntil(BooleanSupplier condition, Awaits what) {
        waiting.awaitUntil(condition, what);
    }

    /// Whether a thread of this rank waits, and has come to sleeping.
    public boolean hasLongWaits() {
        return !waiting.waits().isEmpty();
    }

    /// What this rank waits for; null where that isn't so, or changes, or isn't told in time. One thread at a time.
    ///
    /// @param millis longest wait for the thread that polls
    public @Nullable Snapshot inspect(long millis) throws InterruptedException {
        return inspection.ask(millis);
    }

    @Override
    public boolean poll() {
        boolean moved = false;
        departures.takeUp();
        for (Transport transport : transports) {
            if (transport.isReady()) {
                lock.lock();
                try {
                    moved |= transport.poll(arrivals) > 0;
                } finally {
                    lock.unlock();
                }
            }
        }
        if (!peers.outgoing().isEmpty()) {
            moved |= peers.outgoing().push();
        }
        moved |= arrivals.pulls().poll();
        moved |= descriptions.poll();
        if (!moved) {
            moved = departures.settle();
        }
        moved |= tasks.advance(moved);
        return moved;
    }

    @Override
    public void sleep() {
        inspection.beforeSleep();
        if (peers.outgoing().isEmpty()) {
            sleeper.sleep(lastLook);
        } else {
            Thread.yield();
        }
    }

    @Override
    public void check() {
        int lost = peers.lostRank();
        if (lost >= 0) {
            fail(Failures.connectionLost(lost, hostNames.apply(lost)));
        }
        MpiException reason = failure;
        if (reason != null) {
            throw new MpiException(reason.errorClass(), String.valueOf(reason.getMessage()), reason);
        }
    }

    /// Have messages name the hosts of ranks.
    public void nameHosts(IntFunction<String> names) {
        hostNames = names;
    }

    // ---- endings ----

    /// A rank has handed over all it ever sent and takes nothing any more.
    public void peerClosed(int rank) {
        departures.announce(rank);
        waiting.wakeAll();
    }

    /// The job is over: every wait ends with `reason`.
    public void fail(MpiException reason) {
        if (failure == null) {
            failure = reason;
        }
        waiting.wakeAll();
    }

    /// Why the job is over, or null.
    public @Nullable MpiException failure() {
        return failure;
    }

    /// Whether everything sent is handed over. In this order: what leaves one stands in the next by then.
    public boolean isQuiet() {
        return arrivals.pulls().isEmpty() && peers.sends().isEmpty() && peers.outgoing().isEmpty();
    }

    /// What [#isQuiet] needs.
    public Awaits unsent() {
        return new Unsent(arrivals.pulls(), peers);
    }

    /// Whether the system has taken over all of the ended streams, and the peers have read them.
    public boolean isDrained() {
        return peers.isDrained();
    }

    /// End all streams, after what was handed over.
    public void shutdown() {
        peers.shutdown();
    }

    /// Stop the helper and close the transports; nothing may be called afterwards.
    public void close() {
        fail(Failures.closed());
        waiting.helper().stop();
        while (!waiting.tryEnter()) {
            Thread.onSpinWait();
        }
        // the poller role is kept for ever: nobody polls closed transports
        for (Transport transport : transports) {
            transport.close();
        }
        lock.lock();
        regions.close();
        lock.unlock();
    }
}
