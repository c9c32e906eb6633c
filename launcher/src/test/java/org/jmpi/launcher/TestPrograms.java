package org.jmpi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jmpi.Buf;
import org.jmpi.Mpi;
import org.jmpi.internal.bootstrap.JobSpec;
import org.jmpi.internal.bootstrap.RendezvousClient;
import org.jmpi.internal.bootstrap.Wireup;

/// What ranks run in the launcher's tests: one behaviour a name; `rank` tells who misbehaves.
public final class TestPrograms {
    private static final int RANK = Integer.parseInt(System.getenv("JMPI_RANK"));

    private TestPrograms() {
    }

    public static void main(String[] args) throws Exception {
        boolean chosen = args.length != 2 || Integer.parseInt(args[1]) == RANK;
        switch (args[0]) {
            case "echo" -> System.out.println(RANK + ":" + Arrays.toString(args));
            case "stdin" -> System.out.println(RANK + ":" + new String(System.in.readAllBytes(), UTF_8).strip());
            case "exit" -> misbehaveOrSleep(chosen, () -> System.exit(3));
            case "throw" -> misbehaveOrSleep(chosen, TestPrograms::fail);
            case "thread" -> misbehaveOrSleep(chosen, () -> {
                Thread.ofPlatform().daemon(false).start(TestPrograms::fail);
                sleep();
            });
            case "sleep" -> sleepAloud();
            case "flood" -> flood();
            case "abort" -> withLine(line -> misbehaveOrSleep(chosen, () -> {
                line.abort(42, "enough");
                sleep();
            }));
            case "leave" -> withLine(line -> misbehaveOrSleep(chosen, () -> {}));
            case "stay-out" -> stayOut(chosen);
            case "twice" -> twice();
            case "deadlock" -> deadlock();
            case "chatter" -> chatter();
            case "time-out" -> stayOutAsleep(chosen);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private interface Body {
        void run(Wireup line);
    }

    private static Wireup line() {
        return RendezvousClient.connect(JobSpec.fromEnvironment(System.getenv()));
    }

    private static void withLine(Body body) {
        Wireup line = line();
        byte[][] cards = line.exchange(new byte[]{(byte) RANK});
        for (int rank = 0; rank < cards.length; rank++) {
            if (cards[rank].length != 1 || cards[rank][0] != rank) {
                throw new AssertionError("card of rank " + rank + ": " + Arrays.toString(cards[rank]));
            }
        }
        body.run(line);
    }

    private static void twice() {
        for (int epoch = 0; epoch < 2; epoch++) {
            withLine(line -> {
                int[] closings = new int[1];
                line.listen(new Wireup.Events() {
                    @Override
                    public synchronized void closed(int rank) {
                        closings[0]++;
                    }

                    @Override
                    public void failed(int rank, String reason) {
                        throw new AssertionError(reason);
                    }
                });
                line.exchange(new byte[1000 * RANK]);
                line.announceClosed();
                System.out.println(RANK + ":" + line.awaitAllClosed(10_000));
                line.close();
                line.close();
            });
        }
    }

    private static void stayOut(boolean chosen) {
        if (!chosen) {
            line().exchange(new byte[0]);
        }
    }

    private static void stayOutAsleep(boolean chosen) {
        System.setProperty(RendezvousClient.TIMEOUT_PROPERTY, "1");
        misbehaveOrSleep(!chosen, () -> line().exchange(new byte[0]));
    }

    private static void misbehaveOrSleep(boolean chosen, Runnable misbehaviour) {
        if (chosen) {
            misbehaviour.run();
        } else {
            sleep();
        }
    }

    private static void fail() {
        throw new IllegalStateException("boom");
    }

    private static void flood() {
        String line = String.valueOf((char) ('a' + RANK)).repeat(150);
        for (int i = 0; i < 2_000; i++) {
            System.out.println(line);
        }
    }

    /// Two ranks that wait for each other.
    private static void deadlock() {
        try (Mpi mpi = Mpi.init()) {
            long[] number = new long[1];
            mpi.world().recv(Buf.of(number), 1 - RANK, 7);
        }
    }

    /// Says a lot, then fails.
    private static void chatter() {
        for (int i = 0; i < 20_000; i++) {
            System.out.println("line " + i + " of a rank that goes on for longer than pipes have room");
        }
        System.exit(3);
    }

    private static void sleepAloud() {
        System.out.println(ProcessHandle.current().pid());
        sleep();
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
