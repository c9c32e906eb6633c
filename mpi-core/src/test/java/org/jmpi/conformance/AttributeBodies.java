package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmpi.AttributeKey;
import org.jmpi.Communicator;

/// Values cached on communicators (MPI-4.1 §7.7).
final class AttributeBodies {

    private AttributeBodies() {
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void keepsValuesByKey(Rank me) {
        AttributeKey<String> name = AttributeKey.create();
        AttributeKey<String> other = AttributeKey.create();
        Communicator comm = me.world().dup();
        assertThat(comm.attribute(name)).isEmpty();
        comm.setAttribute(name, "first");
        assertThat(comm.attribute(name)).contains("first");
        assertThat(comm.attribute(other)).isEmpty();
        assertThat(me.world().attribute(name)).isEmpty();
        comm.setAttribute(name, "second");
        assertThat(comm.attribute(name)).contains("second");
        comm.deleteAttribute(name);
        comm.deleteAttribute(name);
        assertThat(comm.attribute(name)).isEmpty();
        comm.free();
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void copiesToADuplicateWhatItsKeySays(Rank me) {
        AttributeKey<String> stays = AttributeKey.create();
        AttributeKey<Integer> counts =
                AttributeKey.create((comm, value) -> Optional.of(value + 1), (comm, value) -> {
                });
        Communicator parent = me.world().dup();
        parent.setAttribute(stays, "here");
        parent.setAttribute(counts, 1);
        Communicator child = parent.dup();
        assertThat(child.attribute(stays)).isEmpty();
        assertThat(child.attribute(counts)).contains(2);
        assertThat(parent.attribute(counts)).contains(1);
        Communicator part = parent.split(0, 0).orElseThrow();
        assertThat(part.attribute(counts)).isEmpty();
        part.free();
        child.free();
        parent.free();
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void tellsItsOwnerWhenAValueGoes(Rank me) {
        List<String> gone = new ArrayList<>();
        AttributeKey<String> key = AttributeKey.create((comm, value) -> Optional.of("copy of " + value),
                (comm, value) -> gone.add(value));
        Communicator comm = me.world().dup();
        comm.setAttribute(key, "a");
        comm.setAttribute(key, "b");
        assertThat(gone).containsExactly("a");
        Communicator child = comm.dup();
        child.free();
        assertThat(gone).containsExactly("a", "copy of b");
        comm.deleteAttribute(key);
        assertThat(gone).containsExactly("a", "copy of b", "b");
        comm.setAttribute(key, "c");
        comm.free();
        assertThat(gone).containsExactly("a", "copy of b", "b", "c");
    }
}
