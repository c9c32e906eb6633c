import java.util.SplittableRandom;

/** Lloyd's algorithm for so many rounds. */
public final class KMeans implements Job {
    public static final int DIMENSIONS = 8;
    public static final int CLUSTERS = 16;
    public static final int ROUNDS = 10;

    private final Ranks ranks;
    private final double[] points;

    KMeans(Ranks ranks, int count) {
        this.ranks = ranks;
        int from = (int) ((long) count * ranks.rank() / ranks.size());
        int to = (int) ((long) count * (ranks.rank() + 1) / ranks.size());
        points = points(from, to);
    }

    /** Points `from` to `to`, all of whose coordinates stand behind each other. */
    public static double[] points(int from, int to) {
        double[] points = new double[(to - from) * DIMENSIONS];
        for (int i = from; i < to; i++) {
            SplittableRandom random = new SplittableRandom(i);
            for (int d = 0; d < DIMENSIONS; d++) {
                points[(i - from) * DIMENSIONS + d] = (i * 7L + d * 3L) % CLUSTERS + random.nextDouble() * 6;
            }
        }
        return points;
    }

    /** Where the clusters are before the first round. */
    public static double[] start() {
        return points(0, CLUSTERS);
    }

    /** Add points to the sums of the clusters that they are nearest to: coordinates, then how many. */
    public static double[] assign(double[] points, double[] centers) {
        double[] sums = new double[CLUSTERS * (DIMENSIONS + 1)];
        for (int at = 0; at < points.length; at += DIMENSIONS) {
            int cluster = nearest(points, at, centers) * (DIMENSIONS + 1);
            for (int d = 0; d < DIMENSIONS; d++) {
                sums[cluster + d] += points[at + d];
            }
            sums[cluster + DIMENSIONS]++;
        }
        return sums;
    }

    private static int nearest(double[] points, int at, double[] centers) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int cluster = 0; cluster < CLUSTERS; cluster++) {
            double square = 0;
            for (int d = 0; d < DIMENSIONS; d++) {
                double apart = points[at + d] - centers[cluster * DIMENSIONS + d];
                square += apart * apart;
            }
            if (square < least) {
                least = square;
                best = cluster;
            }
        }
        return best;
    }

    /** Where the clusters move; an empty one stays. */
    public static double[] moved(double[] centers, double[] sums) {
        double[] moved = centers.clone();
        for (int cluster = 0; cluster < CLUSTERS; cluster++) {
            double count = sums[cluster * (DIMENSIONS + 1) + DIMENSIONS];
            for (int d = 0; d < DIMENSIONS && count > 0; d++) {
                moved[cluster * DIMENSIONS + d] = sums[cluster * (DIMENSIONS + 1) + d] / count;
            }
        }
        return moved;
    }

    /** One number for all centres. */
    public static String answer(double[] centers) {
        double sum = 0;
        for (int i = 0; i < centers.length; i++) {
            sum += centers[i] * (i + 1);
        }
        return Double.toString(sum);
    }

    @Override
    public String run() {
        double[] centers = start();
        for (int round = 0; round < ROUNDS; round++) {
            double[] sums = assign(points, centers);
            ranks.sum(sums);
            centers = moved(centers, sums);
        }
        return answer(centers);
    }
}
