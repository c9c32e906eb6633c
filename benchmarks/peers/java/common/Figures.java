import java.util.Locale;

/** The figures, as benchmarks/peers/c has them: the same messages in the same order, the same CSV. */
final class Figures {
    private static final int DATA = 1;
    private static final int ACK = 2;
    private static final int ACK_BYTES = 4;

    private final Link link;
    private final Arguments arguments;

    private Figures(Link link, Arguments arguments) {
        this.link = link;
        this.arguments = arguments;
    }

    private interface Step {
        void run(int bytes) throws Exception;
    }

    /** Run the figure that the command line names. */
    static void run(Link link, Arguments arguments) throws Exception {
        if (arguments.figure.equals("hello")) {
            System.out.println("hello from rank " + link.rank());
            return;
        }
        if (link.rank() == 0) {
            System.out.println("figure,transport,memory,bytes,metric,unit,value");
        }
        Figures figures = new Figures(link, arguments);
        for (int bytes : arguments.sizes) {
            link.resize(Math.max(bytes, ACK_BYTES));
            figures.run(bytes);
        }
    }

    private void run(int bytes) throws Exception {
        switch (arguments.figure) {
            case "latency" -> print(bytes, "us", seconds(this::roundTrip, bytes) / arguments.iterations / 2 * 1e6);
            case "bandwidth" -> print(bytes, "MB/s", messages(this::oneWay, bytes) * bytes / 1e6);
            case "bibandwidth" -> print(bytes, "MB/s", messages(this::bothWays, bytes) * bytes * 2 / 1e6);
            case "messagerate" -> print(bytes, "1/s", messages(this::oneWay, bytes));
            default -> throw new IllegalArgumentException("unknown figure: " + arguments.figure);
        }
    }

    /** Messages a second in one direction. */
    private double messages(Step window, int bytes) throws Exception {
        return (double) Link.WINDOW * arguments.iterations / seconds(window, bytes);
    }

    /** Seconds for all iterations, after the warm-up. */
    private double seconds(Step step, int bytes) throws Exception {
        for (long i = 0; i < arguments.warmup; i++) {
            step.run(bytes);
        }
        roundTrip(ACK_BYTES);
        long start = System.nanoTime();
        for (long i = 0; i < arguments.iterations; i++) {
            step.run(bytes);
        }
        return (System.nanoTime() - start) * 1e-9;
    }

    private void roundTrip(int bytes) throws Exception {
        if (link.rank() == 0) {
            link.send(bytes, DATA);
            link.receive(bytes, DATA);
        } else {
            link.receive(bytes, DATA);
            link.send(bytes, DATA);
        }
    }

    private void oneWay(int bytes) throws Exception {
        for (int i = 0; i < Link.WINDOW; i++) {
            if (link.rank() == 0) {
                link.startSend(bytes, DATA);
            } else {
                link.startReceive(bytes, DATA);
            }
        }
        link.waitAll();
        if (link.rank() == 0) {
            link.receive(ACK_BYTES, ACK);
        } else {
            link.send(ACK_BYTES, ACK);
        }
    }

    private void bothWays(int bytes) throws Exception {
        for (int i = 0; i < Link.WINDOW; i++) {
            link.startReceive(bytes, DATA);
        }
        for (int i = 0; i < Link.WINDOW; i++) {
            link.startSend(bytes, DATA);
        }
        link.waitAll();
    }

    private void print(int bytes, String unit, double value) {
        if (link.rank() == 0) {
            System.out.printf(Locale.ROOT, "%s,%s,%s,%d,mean,%s,%.9g%n", arguments.figure, arguments.transport,
                    link.memory(), bytes, unit, value);
        }
    }
}
