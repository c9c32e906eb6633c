/** Runs a job with one of the libraries that have ranks. */
public final class Jobs {
    private Jobs() {
    }

    /** @param words the job, its size, the seconds of [Passes], and a text file for the word count */
    public static void run(Ranks ranks, String[] words) {
        Job job = make(ranks, words[0], Long.parseLong(words[1]), words[3]);
        Passes passes = new Passes(Double.parseDouble(words[2]));
        long[] more = {1};
        while (more[0] > 0) {
            // All begin together, and stop when rank 0 says so.
            ranks.sum(new long[1]);
            passes.add(job);
            more[0] = ranks.rank() == 0 && passes.goOn() ? 1 : 0;
            ranks.sum(more);
        }
        if (ranks.rank() == 0) {
            passes.print();
        }
    }

    private static Job make(Ranks ranks, String name, long size, String file) {
        switch (name) {
            case "wordcount":
                return new WordCount(ranks, file);
            case "pi":
                return () -> Pi.run(ranks, size);
            case "kmeans":
                return new KMeans(ranks, (int) size);
            case "pagerank":
                return new PageRank(ranks, (int) size);
            case "squares":
                return new Squares(ranks, size);
            default:
                throw new IllegalArgumentException("no such job: " + name);
        }
    }
}
