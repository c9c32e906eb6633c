import java.util.ArrayList;
import java.util.List;

/** The passes of a job in one process: one, or as many as it takes to get warm. */
public final class Passes {
    private static final int LEAST = 3;
    private static final double NANOS = 1e-9;

    private final double seconds;
    private final List<Double> times = new ArrayList<>();
    private double sum;
    private String answer = "";

    /** @param seconds to go on for, and for three passes at least; 0 for a single pass */
    public Passes(double seconds) {
        this.seconds = seconds;
    }

    public void add(Job job) {
        long start = System.nanoTime();
        answer = job.run();
        double time = (System.nanoTime() - start) * NANOS;
        times.add(time);
        sum += time;
    }

    public boolean goOn() {
        return seconds > 0 && (times.size() < LEAST || sum < seconds);
    }

    /** Print the seconds of each pass, then the answer. */
    public void print() {
        times.forEach(time -> System.out.println("pass " + time));
        System.out.println("answer " + answer);
    }
}
