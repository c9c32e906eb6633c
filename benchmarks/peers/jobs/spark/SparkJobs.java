import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.mllib.clustering.KMeansModel;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;
import scala.Tuple2;

/** The jobs as Spark's own examples and its library have them, on two threads. */
public class SparkJobs {
    static final int PARTS = 2;

    final JavaSparkContext spark;

    SparkJobs(JavaSparkContext spark) {
        this.spark = spark;
    }

    public static void main(String[] words) {
        try (JavaSparkContext spark = context()) {
            new SparkJobs(spark).run(words);
        }
    }

    static JavaSparkContext context() {
        SparkConf conf = new SparkConf().setMaster("local[2]").setAppName("jobs").set("spark.ui.enabled", "false");
        JavaSparkContext spark = new JavaSparkContext(conf);
        spark.setLogLevel("ERROR");
        return spark;
    }

    /** @param words as those of [Jobs] */
    final void run(String[] words) {
        Supplier<String> job = job(words[0], Long.parseLong(words[1]), words[3]);
        Passes passes = new Passes(Double.parseDouble(words[2]));
        do {
            passes.add(job::get);
        } while (passes.goOn());
        passes.print();
    }

    private Supplier<String> job(String name, long size, String file) {
        switch (name) {
            case "wordcount":
                return () -> wordCount(file);
            case "pi":
                return () -> Long.toString(numbers(size / Pi.BLOCK).map(Pi::hits).reduce(Long::sum));
            case "kmeans":
                return kMeans((int) size);
            case "pagerank":
                return pageRank((int) size);
            case "squares":
                return () -> Long.toString(numbers(size).map(Squares::square).reduce(Long::sum));
            default:
                throw new IllegalArgumentException("no such job: " + name);
        }
    }

    private JavaRDD<Long> numbers(long count) {
        return spark.parallelize(LongStream.range(0, count).boxed().collect(Collectors.toList()), PARTS);
    }

    private String wordCount(String file) {
        List<Long> sums = spark.textFile("file://" + file, PARTS)
                .flatMap(line -> Arrays.asList(line.split(" ")).iterator())
                .filter(word -> !word.isEmpty())
                .mapToPair(word -> new Tuple2<>(word, 1L))
                .reduceByKey(Long::sum)
                .map(count -> List.of(count._2(), 1L, count._1().hashCode() * count._2()))
                .reduce((a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1), a.get(2) + b.get(2)));
        return sums.get(0) + " " + sums.get(1) + " " + sums.get(2);
    }

    /** The library's k-means. */
    Supplier<String> kMeans(int count) {
        JavaRDD<Vector> points = spark
                .parallelize(IntStream.range(0, count).boxed().collect(Collectors.toList()), PARTS)
                .map(point -> Vectors.dense(KMeans.points(point, point + 1)))
                .cache();
        return () -> {
            KMeansModel model = new org.apache.spark.mllib.clustering.KMeans().setK(KMeans.CLUSTERS)
                    .setMaxIterations(KMeans.ROUNDS)
                    .setEpsilon(0)
                    .setInitialModel(start())
                    .run(points.rdd());
            return KMeans.answer(
                    Arrays.stream(model.clusterCenters()).flatMapToDouble(at -> Arrays.stream(at.toArray())).toArray());
        };
    }

    private static KMeansModel start() {
        double[] all = KMeans.start();
        Vector[] centers = new Vector[KMeans.CLUSTERS];
        Arrays.setAll(centers, cluster -> Vectors.dense(
                Arrays.copyOfRange(all, cluster * KMeans.DIMENSIONS, (cluster + 1) * KMeans.DIMENSIONS)));
        return new KMeansModel(centers);
    }

    private Supplier<String> pageRank(int pages) {
        JavaPairRDD<Integer, int[]> links = spark
                .parallelize(IntStream.range(0, pages).boxed().collect(Collectors.toList()), PARTS)
                .mapToPair(page -> {
                    int[] targets = new int[PageRank.LINKS];
                    for (int i = 0; i < targets.length; i++) {
                        targets[i] = PageRank.target((long) page * PageRank.LINKS + i, pages);
                    }
                    return new Tuple2<>(page, targets);
                })
                .partitionBy(new HashPartitioner(PARTS))
                .cache();
        return () -> {
            JavaPairRDD<Integer, Double> ranks = links.mapValues(targets -> 1.0);
            for (int round = 0; round < PageRank.ROUNDS; round++) {
                ranks = withRanks(links, ranks).values()
                        .flatMapToPair(SparkJobs::shares)
                        .reduceByKey(links.partitioner().get(), Double::sum)
                        .mapValues(sum -> 1 - PageRank.DAMPING + PageRank.DAMPING * sum);
            }
            return Double.toString(withRanks(links, ranks)
                    .map(page -> PageRank.weighted(page._1(), page._2()._2()))
                    .reduce(Double::sum));
        };
    }

    /** A page that nobody links to has what everyone gets. */
    private static JavaPairRDD<Integer, Tuple2<int[], Double>> withRanks(JavaPairRDD<Integer, int[]> links,
            JavaPairRDD<Integer, Double> ranks) {
        return links.leftOuterJoin(ranks)
                .mapValues(page -> new Tuple2<>(page._1(), page._2().orElse(1 - PageRank.DAMPING)));
    }

    private static Iterator<Tuple2<Integer, Double>> shares(Tuple2<int[], Double> page) {
        List<Tuple2<Integer, Double>> shares = new ArrayList<>(PageRank.LINKS);
        for (int target : page._1()) {
            shares.add(new Tuple2<>(target, page._2() / PageRank.LINKS));
        }
        return shares.iterator();
    }
}
