import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/** k-means with Spark but without its library: blocks of plain arrays, by the same loops that ranks have. */
public final class SparkByHand extends SparkJobs {
    private static final int BLOCKS = 64;

    private SparkByHand(JavaSparkContext spark) {
        super(spark);
    }

    public static void main(String[] words) {
        try (JavaSparkContext spark = context()) {
            new SparkByHand(spark).run(words);
        }
    }

    @Override
    Supplier<String> kMeans(int count) {
        List<Integer> blocks = IntStream.range(0, BLOCKS).boxed().collect(Collectors.toList());
        JavaRDD<double[]> points = spark.parallelize(blocks, PARTS)
                .map(block -> KMeans.points((int) ((long) count * block / BLOCKS),
                        (int) ((long) count * (block + 1) / BLOCKS)))
                .cache();
        return () -> {
            double[] centers = KMeans.start();
            for (int round = 0; round < KMeans.ROUNDS; round++) {
                double[] now = centers;
                double[] sums = points.map(block -> KMeans.assign(block, now)).reduce(SparkByHand::add);
                centers = KMeans.moved(now, sums);
            }
            return KMeans.answer(centers);
        };
    }

    private static double[] add(double[] a, double[] b) {
        double[] sums = a.clone();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += b[i];
        }
        return sums;
    }
}
