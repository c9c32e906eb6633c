/** Runs a job: prints the seconds of each pass, then the answer. */
public final class Jobs {
    private Jobs() {
    }

    /** @param words the job, its size, passes, and a text file for the word count */
    public static void run(Ranks ranks, String[] words) {
        Job job = make(ranks, words[0], Long.parseLong(words[1]), words[3]);
        String answer = "";
        for (int pass = Integer.parseInt(words[2]); pass > 0; pass--) {
            ranks.sum(new long[1]);
            long start = System.nanoTime();
            answer = job.run();
            if (ranks.rank() == 0) {
                System.out.println("pass " + (System.nanoTime() - start) * 1e-9);
            }
        }
        if (ranks.rank() == 0) {
            System.out.println("answer " + answer);
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
