package org.jmpi.internal.comm.topology;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Edges that any rank names, on their way to the ranks at their ends.
///
/// A list of edges is an array of (source, destination, weight); for a graph without weights the weight is [#NONE].
public final class NamedEdges {
    private static final int FIELDS = 3;
    private static final long NONE = -1;

    private NamedEdges() {
    }

    /// The edges that one rank names.
    ///
    /// @throws IllegalArgumentException where a rank doesn't exist, or degrees or weights don't fit
    public static long[] of(int[] sources, int[] degrees, int[] destinations, int @Nullable [] weights, int nodes) {
        Edges.check("source", sources, nodes);
        Edges ends = Edges.of("destination", destinations, weights, nodes);
        long[] edges = new long[FIELDS * destinations.length];
        int next = 0;
        for (int i = 0; i < checked(sources, degrees, destinations.length); i++) {
            for (int end = next + degrees[i]; next < end; next++) {
                edges[FIELDS * next] = sources[i];
                edges[FIELDS * next + 1] = destinations[next];
                edges[FIELDS * next + 2] = ends.weights() == null ? NONE : ends.weights()[next];
            }
        }
        return edges;
    }

    private static int checked(int[] sources, int[] degrees, int destinations) {
        long total = 0;
        for (int degree : degrees) {
            total = degree < 0 ? Long.MIN_VALUE / 2 : total + degree;
        }
        if (degrees.length != sources.length || total != destinations) {
            throw new IllegalArgumentException("each source needs its degree, 0 or more, and they add up to the"
                    + " destinations: sources=" + sources.length + ", degrees=" + degrees.length + ", destinations="
                    + destinations + "; correct the degrees");
        }
        return sources.length;
    }

    /// For each rank the edges that touch it, in the order of the ranks that named them.
    public static List<long[]> sorted(List<long[]> named) {
        List<List<long[]>> touching = new ArrayList<>();
        named.forEach(ignored -> touching.add(new ArrayList<>()));
        for (long[] edges : named) {
            for (int at = 0; at < edges.length; at += FIELDS) {
                long[] edge = {edges[at], edges[at + 1], edges[at + 2]};
                touching.get((int) edge[0]).add(edge);
                if (edge[0] != edge[1]) {
                    touching.get((int) edge[1]).add(edge);
                }
            }
        }
        return touching.stream().map(NamedEdges::joined).toList();
    }

    private static long[] joined(List<long[]> edges) {
        long[] all = new long[FIELDS * edges.size()];
        for (int i = 0; i < edges.size(); i++) {
            System.arraycopy(edges.get(i), 0, all, FIELDS * i, FIELDS);
        }
        return all;
    }

    /// What a rank's graph is.
    ///
    /// @param edges    those that touch the rank
    /// @param weighted whether this rank named weights, for a rank without edges
    public static DistGraph graph(long[] edges, int rank, boolean weighted) {
        return new DistGraph(ends(edges, 1, 0, rank, weighted), ends(edges, 0, 1, rank, weighted));
    }

    /// The `far` ends of the edges whose `near` end is `rank`.
    private static Edges ends(long[] edges, int near, int far, int rank, boolean weighted) {
        List<Integer> ranks = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        for (int at = 0; at < edges.length; at += FIELDS) {
            if (edges[at + near] == rank) {
                ranks.add((int) edges[at + far]);
                checkWeight(edges[at + 2], weighted);
                weights.add((int) edges[at + 2]);
            }
        }
        return new Edges(array(ranks), weighted ? array(weights) : null);
    }

    private static void checkWeight(long weight, boolean weighted) {
        if (weighted == (weight == NONE)) {
            throw new IllegalArgumentException("a graph has weights on all ranks or on none: weights="
                    + (weighted ? "given" : "null") + " here, another way on a rank that names an edge of this one;"
                    + " make them agree");
        }
    }

    private static int[] array(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
