/** One of the jobs, with its data made. */
public interface Job {
    /** Do it once; the answer, which counts on rank 0. */
    String run();
}
