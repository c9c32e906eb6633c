import java.util.Arrays;

/** PageRank of a made-up graph in which each page has as many links, some pages more popular than others. */
public final class PageRank implements Job {
    public static final int LINKS = 8;
    public static final int ROUNDS = 10;
    public static final double DAMPING = 0.85;
    /** A prime that divides none of the numbers of pages. */
    private static final long STRIDE = 104_729;

    private final Ranks ranks;
    private final int pages;
    private final int first;
    /** Of own pages: where the pages that link to them begin in `sources`. */
    private final int[] starts;
    private final int[] sources;

    PageRank(Ranks ranks, int pages) {
        this.ranks = ranks;
        this.pages = pages;
        int own = pages / ranks.size();
        first = ranks.rank() * own;
        starts = new int[own + 1];
        for (long link = 0; link < (long) pages * LINKS; link++) {
            int target = target(link, pages) - first;
            if (target >= 0 && target < own) {
                starts[target + 1]++;
            }
        }
        for (int page = 0; page < own; page++) {
            starts[page + 1] += starts[page];
        }
        sources = new int[starts[own]];
        int[] filled = starts.clone();
        for (long link = 0; link < (long) pages * LINKS; link++) {
            int target = target(link, pages) - first;
            if (target >= 0 && target < own) {
                sources[filled[target]++] = (int) (link / LINKS);
            }
        }
    }

    /** The page that a link leads to; link `page * LINKS + i` is on `page`. Popular pages lie all over the numbers. */
    public static int target(long link, int pages) {
        long mixed = (link + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        double part = ((mixed ^ mixed >>> 27) >>> 11) * 0x1p-53;
        return (int) ((long) (part * part * pages) * STRIDE % pages);
    }

    /** One number for all pages. */
    public static double weighted(int page, double rank) {
        return rank * (page % 97 + 1);
    }

    @Override
    public String run() {
        double[] rank = new double[pages];
        Arrays.fill(rank, 1.0);
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = new double[pages];
            for (int page = 0; page + 1 < starts.length; page++) {
                double sum = 0;
                for (int i = starts[page]; i < starts[page + 1]; i++) {
                    sum += rank[sources[i]];
                }
                next[first + page] = 1 - DAMPING + DAMPING * sum / LINKS;
            }
            ranks.share(next);
            rank = next;
        }
        double sum = 0;
        for (int page = 0; page < pages; page++) {
            sum += weighted(page, rank[page]);
        }
        return Double.toString(sum);
    }
}
