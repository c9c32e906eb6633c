import java.util.SplittableRandom;

/** Points in a square by chance; how many lie in the circle. */
public final class Pi {
    public static final int BLOCK = 100_000;

    private Pi() {
    }

    public static long hits(long block) {
        SplittableRandom random = new SplittableRandom(block);
        long hits = 0;
        for (int i = 0; i < BLOCK; i++) {
            double x = random.nextDouble();
            double y = random.nextDouble();
            hits += x * x + y * y < 1 ? 1 : 0;
        }
        return hits;
    }

    static String run(Ranks ranks, long points) {
        long[] sum = new long[1];
        for (long block = ranks.rank(); block < points / BLOCK; block += ranks.size()) {
            sum[0] += hits(block);
        }
        ranks.sum(sum);
        return Long.toString(sum[0]);
    }
}
