package org.jmpi.samples.stages;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Readings of a thermometer in degrees that fails at times; a batch's number decides all of them.
final class Sensor {
    private static final int ONE_FAULT_IN = 16;

    private Sensor() {
    }

    static double[] read(int length, long number) {
        var random = new SplittableRandom(number);
        double[] readings = new double[length];
        for (int i = 0; i < length; i++) {
            boolean fault = random.nextInt(ONE_FAULT_IN) == 0;
            readings[i] = fault ? Double.NaN : random.nextDouble(15, 25);
        }
        return readings;
    }

    static double[] withoutFaults(double[] readings) {
        return Arrays.stream(readings).filter(reading -> !Double.isNaN(reading)).toArray();
    }
}
