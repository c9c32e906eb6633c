package org.jmpi.collectives.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmpi.Buf;
import org.jmpi.spi.Blocked;
import org.jmpi.spi.CollectiveChannel;
import org.jmpi.spi.CollectiveChannel.Transfer;
import org.jmpi.spi.Payload;
import org.jmpi.spi.SharedSpace;
import org.jspecify.annotations.Nullable;

/// How the ranks of a communicator agree on memory, once: each tells rank 0 whether it shares memory with all, and rank 0
/// tells each where it is, or that there is none. Thread-safe; never waits.
///
/// @param <T> what each rank makes of the memory
public final class Agreement<T> {
    private static final long NONE = -1;

    private final CollectiveChannel channel;
    private final int sequence;
    private final long[] sizes;
    private final Maker<T> maker;
    private final List<Transfer> transfers = new ArrayList<>();
    private final long[] answers;
    /// Where the memory is, and its bytes.
    private final long[] place = {NONE, 0};
    private Optional<SharedSpace> space = Optional.empty();
    private Stage stage = Stage.UNBEGUN;
    private volatile boolean over;
    private @Nullable T made;

    /// Makes what is agreed on.
    ///
    /// @param <T> what that is
    @FunctionalInterface
    public interface Maker<T> {
        /// This rank's part, over bytes that were zero when rank 0 set them aside.
        T make(SharedSpace space, long offset, long bytes);
    }

    private enum Stage {
        UNBEGUN, ASKING, TELLING
    }

    /// @param sequence apart from all calls' numbers, for ranks may begin here with different ones of several under way
    /// @param sizes    bytes that will do, the best first
    public Agreement(CollectiveChannel channel, int sequence, long[] sizes, Maker<T> maker) {
        this.channel = channel;
        this.sequence = sequence;
        this.sizes = sizes.clone();
        this.maker = maker;
        answers = new long[channel.size()];
    }

    /// Whether the ranks of a communicator may share memory: a group of 2 to `most` ranks on one host.
    public static boolean isPossible(CollectiveChannel channel, int most) {
        int size = channel.size();
        if (size < 2 || size > most || channel.firstGroup() < size) {
            return false;
        }
        for (int other = 1; other < size; other++) {
            if (channel.host(other) != channel.host(0)) {
                return false;
            }
        }
        return true;
    }

    /// Go as far as possible; whether all is agreed.
    public boolean advance() {
        return over || step();
    }

    private synchronized boolean step() {
        if (over) { // another thread was ahead
            return true;
        }
        if (stage == Stage.UNBEGUN) {
            begin();
            stage = Stage.ASKING;
        }
        if (!allComplete()) {
            return false;
        }
        if (stage == Stage.ASKING) {
            tell();
            stage = Stage.TELLING;
        }
        if (!allComplete()) {
            return false;
        }
        made = place[0] == NONE ? null : maker.make(space(), place[0], place[1]);
        over = true;
        return true;
    }

    private void begin() {
        space = channel.space();
        answers[channel.rank()] = space.isPresent() ? 1 : 0;
        if (channel.rank() != 0) {
            transfers.add(channel.send(cell(answers, channel.rank()), 0, Long.BYTES, 0, sequence));
            transfers.add(channel.receive((Payload) Buf.of(place), 0, 2 * Long.BYTES, 0, sequence));
            return;
        }
        for (int other = 1; other < channel.size(); other++) {
            transfers.add(channel.receive(cell(answers, other), 0, Long.BYTES, other, sequence));
        }
    }

    private void tell() {
        if (channel.rank() != 0) {
            return;
        }
        choose();
        for (int other = 1; other < channel.size(); other++) {
            transfers.add(channel.send((Payload) Buf.of(place), 0, 2 * Long.BYTES, other, sequence));
        }
    }

    private void choose() {
        for (long answer : answers) {
            if (answer == 0) {
                return;
            }
        }
        for (int size = 0; size < sizes.length && place[0] == NONE; size++) {
            place[0] = space().allocate(sizes[size]);
            place[1] = sizes[size];
        }
    }

    private static Payload cell(long[] cells, int index) {
        return (Payload) Buf.of(cells, index, 1);
    }

    private boolean allComplete() {
        while (!transfers.isEmpty()) {
            Transfer transfer = transfers.getLast();
            if (!transfer.isComplete()) {
                return false;
            }
            Transfer ignored = transfers.removeLast();
            transfer.release();
        }
        return true;
    }

    /// The rank whose message is missing, after [#advance] answered false; null where none is.
    public synchronized @Nullable Blocked blocked() {
        int left = transfers.size();
        if (over || left == 0) {
            return null;
        }
        return new Blocked(((long) stage.ordinal() << 32) - left, channel.rank() == 0 ? left : 0);
    }

    /// Whether there is no memory and will be none.
    public boolean hasFailed() {
        return over && made == null;
    }

    /// What was agreed on; null where there is no memory, or not yet.
    public @Nullable T result() {
        return over ? made : null;
    }

    /// The memory that was agreed on.
    public SharedSpace space() {
        return space.orElseThrow();
    }
}
