package org.jmpi.launcher.hosts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Gives each host its number of ranks, then each rank its host.
///
/// ```
/// a:2, b:2, 6 ranks    map by slot   a a b b | a b: full hosts get more, a turn of slots each
///                      map by node   a b a b   a b
/// rank by slot: numbers go on within a host; by node: from host to host
/// ```
///
/// @param hosts      in the user's order; one at least
/// @param mapBy      how many each gets
/// @param rankBy     how they are numbered
/// @param ranksAHost ranks that each host gets; 0 where the slots say so
public record Mapper(List<HostSpec> hosts, Order mapBy, Order rankBy, int ranksAHost) {

    /// Place a number of ranks.
    ///
    /// @throws IllegalArgumentException where the hosts may have no more; the message names the fix
    public Placement place(int ranks) {
        List<HostSpec> used = ranksAHost == 0 ? hosts : hosts.stream().map(host -> host.with(ranksAHost)).toList();
        int[] counts = new int[used.size()];
        for (int placed = 0; placed < ranks;) {
            int more = addTurn(used, counts, ranks - placed);
            placed += more;
            if (more == 0) {
                throw new IllegalArgumentException(ranks + " ranks don't fit on " + used.size() + " hosts, which take "
                        + placed + (ranksAHost > 0 ? " by --ppn" : " by max_slots")
                        + "; start fewer, or give more hosts");
            }
        }
        return numbered(used, counts, ranks);
    }

    /// Give each host its slots once, or one rank each; how many had room.
    private int addTurn(List<HostSpec> used, int[] counts, int most) {
        int added = 0;
        for (int host = 0; host < counts.length; host++) {
            int turn = mapBy == Order.NODE ? 1 : used.get(host).slots();
            int room = used.get(host).maxSlots() - counts[host];
            int more = Math.min(turn, Math.min(room, most - added));
            counts[host] += more;
            added += more;
        }
        return added;
    }

    private Placement numbered(List<HostSpec> used, int[] counts, int ranks) {
        List<String> names = new ArrayList<>();
        int[] numbers = new int[counts.length];
        for (int host = 0; host < counts.length; host++) {
            numbers[host] = names.size();
            if (counts[host] > 0) {
                names.add(used.get(host).name());
            }
        }
        int[] hostOf = new int[ranks];
        int rank = 0;
        if (rankBy == Order.SLOT) {
            for (int host = 0; host < counts.length; host++) {
                Arrays.fill(hostOf, rank, rank + counts[host], numbers[host]);
                rank += counts[host];
            }
        } else {
            for (int turn = 0; rank < hostOf.length; turn++) {
                for (int host = 0; host < counts.length; host++) {
                    if (counts[host] > turn) {
                        hostOf[rank++] = numbers[host];
                    }
                }
            }
        }
        return new Placement(names, hostOf);
    }
}
