package org.jmpi.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A choice between two ways whose costs are made up, under a clock that is made up.
class PullChoiceTests {
    private static final long SEED = 4711;

    private final PullChoice choice = new PullChoice();
    private final SplittableRandom random = new SplittableRandom(SEED);
    private double sentNanosPerByte = 0.1;
    private double pulledNanosPerByte = 0.1;
    private long now = 1_000_000;
    private long pulledBytes;
    private long bytes;
    private long nanos;

    private void forgetCounts() {
        pulledBytes = 0;
        bytes = 0;
        nanos = 0;
    }

    private double pulledShare() {
        return (double) pulledBytes / bytes;
    }

    /// Messages of one length, `window` of which are under way at a time; each way delivers one after the other. One in
    /// twenty is held up by something else.
    private void exchange(long length, int window, long total) {
        for (long moved = 0; moved < total; moved += length * window) {
            boolean[] pulls = new boolean[window];
            for (int i = 0; i < window; i++) {
                pulls[i] = choice.begin(length, now);
            }
            for (boolean pull : pulls) {
                long takes = (long) (length * (pull ? pulledNanosPerByte : sentNanosPerByte));
                takes *= random.nextInt(20) == 0 ? 30 : 1;
                now += takes;
                choice.end(length, now);
                nanos += takes;
                bytes += length;
                pulledBytes += pull ? length : 0;
            }
            now += 500;
        }
    }

    @ParameterizedTest
    @CsvSource({"65536, 1", "65536, 64", "1048576, 1", "1048576, 64", "4194304, 64", "40000, 7", "100000000, 1"})
    void mostBytesGoTheCheaperWay(long length, int window) {
        sentNanosPerByte = 0.4;
        exchange(length, window, 4L << 30);
        forgetCounts();
        exchange(length, window, 16L << 30);
        assertThat(pulledShare()).as("share of bytes read where sending takes four times as long").isGreaterThan(0.97);

        sentNanosPerByte = 0.04;
        exchange(length, window, 64L << 30);
        forgetCounts();
        exchange(length, window, 16L << 30);
        assertThat(pulledShare()).as("share of bytes read where sending takes half as long").isLessThan(0.06);
    }

    @Test
    void trialsOfTheDearerWayTakeLittleTime() {
        pulledNanosPerByte = 1;
        exchange(1 << 20, 1, 1L << 30);
        forgetCounts();
        exchange(1 << 20, 1, 64L << 30);
        assertThat(pulledBytes * pulledNanosPerByte / nanos).as("part of the time for trials").isLessThan(0.1);
        assertThat(pulledBytes).as("bytes of trials").isPositive();
    }

    @Test
    void lengthsAreJudgedEachForItself() {
        exchangeMixed(2L << 30);
        forgetCounts();
        sentNanosPerByte = 0.4;
        exchange(64 << 10, 1, 256 << 20);
        assertThat(pulledShare()).isGreaterThan(0.9);
        forgetCounts();
        sentNanosPerByte = 0.04;
        exchange(4 << 20, 1, 1L << 30);
        assertThat(pulledShare()).isLessThan(0.1);
    }

    private void exchangeMixed(long total) {
        for (long moved = 0; moved < total; moved += 4 << 20) {
            sentNanosPerByte = 0.4;
            exchange(64 << 10, 1, 4 << 20);
            sentNanosPerByte = 0.04;
            exchange(4 << 20, 1, 4 << 20);
        }
    }

    @Test
    void aStreamThatNeverEndsIsJudgedToo() {
        sentNanosPerByte = 0.4;
        long length = 1 << 20;
        boolean[] queue = new boolean[8];
        for (int i = 0; i < queue.length; i++) {
            queue[i] = choice.begin(length, now);
        }
        for (int i = 0; i < 20_000; i++) {
            if (i == 10_000) {
                forgetCounts();
            }
            boolean pull = queue[i % queue.length];
            now += (long) (length * (pull ? pulledNanosPerByte : sentNanosPerByte));
            choice.end(length, now);
            bytes += length;
            pulledBytes += pull ? length : 0;
            queue[i % queue.length] = choice.begin(length, now);
        }
        assertThat(pulledShare()).isGreaterThan(0.9);
    }
}
