package org.jmpi.internal.comm.topology;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jmpi.spi.Neighbourhood;

/// A graph known whole. Immutable.
public final class Graph {
    private final int[][] neighbours;

    private Graph(int[][] neighbours) {
        this.neighbours = neighbours;
    }

    /// A graph of at most `ranks` nodes.
    ///
    /// @throws IllegalArgumentException where there are more, or an edge leads nowhere
    public static Graph of(int[][] neighbours, int ranks) {
        int nodes = neighbours.length;
        if (nodes > ranks) {
            throw new IllegalArgumentException("a graph can't have more nodes than there are ranks: nodes=" + nodes
                    + ", ranks=" + ranks + "; start more ranks or leave nodes out");
        }
        for (int node = 0; node < nodes; node++) {
            Edges.check("neighbour of " + node, neighbours[node], nodes);
        }
        return new Graph(Stream.of(neighbours).map(int[]::clone).toArray(int[][]::new));
    }

    /// Number of nodes.
    public int size() {
        return neighbours.length;
    }

    /// Number of edges.
    public int edges() {
        return Stream.of(neighbours).mapToInt(list -> list.length).sum();
    }

    /// The neighbours of a node.
    public int[] of(int node) {
        if (node < 0 || node >= neighbours.length) {
            throw new IllegalArgumentException("no such rank in the graph: rank=" + node + ", size=" + neighbours.length
                    + "; use 0 to " + (neighbours.length - 1));
        }
        return neighbours[node].clone();
    }

    /// Who exchanges with a node.
    public Neighbourhood neighbours(int node) {
        int[] list = of(node);
        return Neighbourhood.of(list, list);
    }

    /// Whether as many edges lead back to each node as leave it for the same node.
    public boolean isSymmetric() {
        for (int node = 0; node < neighbours.length; node++) {
            for (int other : neighbours[node]) {
                if (count(node, other) != count(other, node)) {
                    return false;
                }
            }
        }
        return true;
    }

    private long count(int from, int to) {
        return Arrays.stream(neighbours[from]).filter(node -> node == to).count();
    }
}
