package org.jmpi.benchmarks.nas.mg;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.DoubleStream;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.benchmarks.nas.Lcg;

/// The right side: zero but for ten points with 1 and ten with -1, where a grid of random numbers would have its
/// largest and its least.
final class Charges {
    private static final int EACH = 10;

    private Charges() {
    }

    /// A grid point, numbered row by row and plane by plane, with its random number.
    private record Point(double value, long place) {
    }

    /// Set the charges of this rank's part of the grid. Collective.
    static double[] grid(Communicator world, Level level) {
        long plane = (long) level.points() * level.points();
        long first = level.shared() ? 0 : plane * level.planes() * world.rank();
        double[] grid = new double[level.size()];
        Comparator<Point> byValue = Comparator.comparingDouble(Point::value);
        Extremes largest = new Extremes(byValue);
        Extremes least = new Extremes(byValue.reversed());
        scan(level, first, largest, least);
        put(level, grid, first, largest.ofAll(world), 1);
        put(level, grid, first, least.ofAll(world), -1);
        return grid;
    }

    private static void scan(Level level, long first, Extremes largest, Extremes least) {
        Lcg random = new Lcg(Lcg.SEED, first);
        double[] row = new double[level.points()];
        double high = -1;
        double low = 2;
        long place = first;
        for (int rows = level.points() * level.planes(); rows > 0; rows--) {
            random.fill(row, 0, row.length);
            for (double value : row) {
                if (value > high) {
                    high = largest.add(new Point(value, place), high);
                }
                if (value < low) {
                    low = least.add(new Point(value, place), low);
                }
                place++;
            }
        }
    }

    private static void put(Level level, double[] grid, long first, Iterable<Point> points, double charge) {
        long n = level.points();
        for (Point point : points) {
            long place = point.place() - first;
            long plane = place / (n * n);
            if (place >= 0 && plane < level.planes()) {
                long index = (plane + 1) * level.plane() + (place / n % n + 1) * level.row() + place % n + 1;
                grid[(int) index] = charge;
            }
        }
    }

    /// The ten points that come last in an order.
    private static final class Extremes {
        private final PriorityQueue<Point> points;

        Extremes(Comparator<Point> order) {
            points = new PriorityQueue<>(order);
        }

        /// Take a point in.
        ///
        /// @param bound what a point has had to surpass so far
        /// @return what a point has to surpass from now on
        double add(Point point, double bound) {
            points.add(point);
            if (points.size() > EACH) {
                points.remove();
            }
            return points.size() < EACH ? bound : points.element().value();
        }

        /// The extremes of all ranks. Collective.
        Iterable<Point> ofAll(Communicator world) {
            double[] own = points.stream().flatMapToDouble(Extremes::numbers).toArray();
            double[] all = new double[own.length * world.size()];
            world.allGather(Buf.of(own), Buf.of(all));
            points.clear();
            for (int i = 0; i < all.length; i += 2) {
                double ignored = add(new Point(all[i], (long) all[i + 1]), 0);
            }
            return points;
        }

        private static DoubleStream numbers(Point point) {
            return Arrays.stream(new double[]{point.value(), point.place()});
        }
    }
}
