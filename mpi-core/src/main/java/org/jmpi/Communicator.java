package org.jmpi;

import java.util.Optional;
import org.jmpi.internal.comm.LocalReduction;
import org.jspecify.annotations.Nullable;

/// An ordered group of ranks with a context of its own: what is sent on one communicator is never received on another
/// (MPI-4.1 chapters 3, 6 and 7).
///
/// Argument order: buffer, peer, tag; for collectives send buffer, receive buffer, then op, then root. One buffer means
/// in place. Ranks run from 0 to size-1, tags from 0 to [#TAG_UB]. All methods may be called from any thread. Wrong
/// arguments throw `IllegalArgumentException` before anything is sent; what fails later throws [MpiException].
///
/// Blocking calls make progress for the whole rank. A blocking call may be made from a virtual thread, which then parks.
public interface Communicator
        extends BlockingCollectives, NonblockingCollectives, PersistentCollectives, Topologies, AutoCloseable {

    /// Matches any source in a receive or probe.
    int ANY_SOURCE = -1;
    /// Matches any tag in a receive or probe.
    int ANY_TAG = -2;
    /// The peer that doesn't exist: operations with it complete at once and move nothing (MPI-4.1 §3.10).
    int PROC_NULL = -3;
    /// Passed as `root` by the root of a collective on an [Intercommunicator].
    int ROOT = -4;
    /// Largest tag.
    int TAG_UB = Integer.MAX_VALUE;
    /// The color that [#split] gives no communicator for.
    int UNDEFINED = -1;

    /// How [#splitType] groups ranks.
    enum SplitType {
        /// Ranks that share memory.
        SHARED
    }

    /// This process's rank here.
    int rank();

    /// Number of ranks.
    int size();

    /// The members.
    Group group();

    // ---- point to point, MPI-4.1 chapter 3 ----

    /// Send; returns when `buf` may be reused (§3.2.1). May return before the message is received.
    void send(Buf buf, int dest, int tag);

    /// Send; returns when the receive has started (§3.4, synchronous mode).
    void ssend(Buf buf, int dest, int tag);

    /// Send through the attached buffer; local (§3.4, buffered mode).
    ///
    /// @throws MpiException of class BUFFER where the attached buffer has no room
    void bsend(Buf buf, int dest, int tag);

    /// Send where the receive is known to be posted (§3.4, ready mode); here the same as [#send].
    void rsend(Buf buf, int dest, int tag);

    /// Receive; blocks until the message is in `buf`. A shorter message is fine.
    ///
    /// @throws MpiException of class TRUNCATE where the message is longer than `buf`, with both sizes; TYPE where the
    ///                      sender's elements are of another type (BYTE matches all)
    Status recv(Buf buf, int source, int tag);

    /// Send and receive at once, without deadlock (§3.11). The buffers must not overlap.
    Status sendRecv(Buf sendBuf, int dest, int sendTag, Buf recvBuf, int source, int recvTag);

    /// Send the contents of `buf`, then receive into it (§3.11).
    Status sendRecvReplace(Buf buf, int dest, int sendTag, int source, int recvTag);

    /// Start a send (§3.7.2); `buf` must stay unchanged until the request completes.
    @CheckReturnValue
    Request isend(Buf buf, int dest, int tag);

    /// Start a synchronous send.
    @CheckReturnValue
    Request issend(Buf buf, int dest, int tag);

    /// Start a buffered send.
    @CheckReturnValue
    Request ibsend(Buf buf, int dest, int tag);

    /// Start a ready send.
    @CheckReturnValue
    Request irsend(Buf buf, int dest, int tag);

    /// Start a receive (§3.7.2).
    @CheckReturnValue
    Request irecv(Buf buf, int source, int tag);

    /// Make a persistent send, to be started (§3.9).
    @CheckReturnValue
    Request sendInit(Buf buf, int dest, int tag);

    /// Make a persistent synchronous send.
    @CheckReturnValue
    Request ssendInit(Buf buf, int dest, int tag);

    /// Make a persistent buffered send.
    @CheckReturnValue
    Request bsendInit(Buf buf, int dest, int tag);

    /// Make a persistent ready send.
    @CheckReturnValue
    Request rsendInit(Buf buf, int dest, int tag);

    /// Make a persistent receive.
    @CheckReturnValue
    Request recvInit(Buf buf, int source, int tag);

    /// Wait for a matching message and tell its status without receiving it (§3.8.1).
    Status probe(int source, int tag);

    /// The status of a matching message if one is there, else null.
    @Nullable
    Status iprobe(int source, int tag);

    /// Wait for a matching message and take it out of matching (§3.8.2).
    Message mprobe(int source, int tag);

    /// Take a matching message out of matching if one is there, else null.
    @Nullable
    Message improbe(int source, int tag);

    /// Give this rank a buffer of `bytes` for buffered sends on this communicator (§3.6). One at a time.
    void attachBuffer(long bytes);

    /// Wait until every buffered send has left the buffer, then take it away; its size in bytes, 0 where none was.
    long detachBuffer();

    // ---- collectives, MPI-4.1 chapter 6: see the interfaces extended ----

    /// Combine two buffers of this rank: `inOut[i] = in[i] op inOut[i]` for every element (§6.9.7). Local; sends nothing.
    ///
    /// @throws IllegalArgumentException where the buffers differ in count or type, or overlap
    /// @throws MpiException             of class OP where the op isn't defined for the type
    static void reduceLocal(Buf in, Buf inOut, Op op) {
        LocalReduction.run(in, inOut, op);
    }

    // ---- communicators, MPI-4.1 chapter 7 ----

    /// The same group with a new context, the topology if there is one, and the attributes whose keys copy (§7.4.2).
    /// Collective.
    Communicator dup();

    /// One communicator for each color, ranks ordered by key, then by rank here (§7.4.2). Collective. Of an
    /// [Intercommunicator], each color's ranks of both groups become one; empty where a group has none.
    ///
    /// @param color 0 or more, or [#UNDEFINED] for none
    /// @return the rank's new communicator, or empty where the color is UNDEFINED
    Optional<Communicator> split(int color, int key);

    /// One communicator for each set of ranks that `type` names, ordered by key. Collective.
    Communicator splitType(SplitType type, int key);

    /// A communicator of a subgroup (§7.4.2). Collective over this communicator; ranks outside `group` get empty. Of an
    /// [Intercommunicator], `group` is of the own group, and its remote group the one named there; empty where one of them
    /// has no members.
    Optional<Communicator> create(Group group);

    /// A communicator of a subgroup (§7.4.2). Collective over `group` only; calls at once over one communicator are told
    /// apart by `tag`.
    ///
    /// @throws IllegalArgumentException where this rank isn't in `group`
    Communicator createGroup(Group group, int tag);

    /// A communicator of this group and a remote one (§7.6.2). Collective over both, each calling on its own communicator.
    ///
    /// @param localLeader  rank here of the one that speaks for this group
    /// @param peerComm     a communicator that has both leaders; read at the leader only
    /// @param remoteLeader the other leader's rank in `peerComm`; read at the leader only
    /// @param tag          tells calls at once over one `peerComm` apart
    /// @throws IllegalArgumentException where the groups share a process
    Intercommunicator createIntercomm(int localLeader, @Nullable Communicator peerComm, int remoteLeader, int tag);

    /// Whether this is an [Intercommunicator].
    default boolean isInter() {
        return this instanceof Intercommunicator;
    }

    /// How two communicators relate (§7.4.1).
    Comparison compare(Communicator other);

    /// Store a value under a key, deleting the one that was there (§7.7).
    <T> void setAttribute(AttributeKey<T> key, T value);

    /// The value stored under a key.
    <T> Optional<T> attribute(AttributeKey<T> key);

    /// Delete the value stored under a key, if any.
    void deleteAttribute(AttributeKey<?> key);

    /// The name shown in messages; `world`, `self`, or one derived from the parent until set.
    String name();

    /// Set the name (§7.8).
    void setName(String name);

    /// Let reductions combine in one fixed order, so that the same contributions from the same number of ranks always give
    /// the same bits; off until set.
    ///
    /// With it, the result of each element depends on the ranks' contributions to it and on the number of ranks, and on
    /// nothing else: not on the length of the message, the element's place in it, the root, tuning, or where ranks run.
    /// Large reductions get slower. MPI-4.1 §6.9.1 advises implementers to do so; for sums that don't even depend on the
    /// number of ranks, see [ReproducibleSum].
    ///
    /// Collective, but waits for no one: all ranks set the same, between the same two collectives of this communicator.
    /// [#dup] passes the setting on, as it does with hints (§7.4.4); communicators made otherwise start with it off.
    void setReproducible(boolean reproducible);

    /// Whether reductions combine in a fixed order.
    boolean isReproducible();

    /// End the job with an exit code, as [Mpi#abort].
    void abort(int code);

    /// Free the communicator; pending operations still complete. Collective, but waits for no one. `world` and `self`
    /// can't be freed.
    void free();

    /// The same as [#free].
    @Override
    default void close() {
        free();
    }
}
