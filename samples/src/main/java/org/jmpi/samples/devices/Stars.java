package org.jmpi.samples.devices;

import java.util.Random;

/// Bodies on the host: the start of a galaxy, its energy, and its motion computed sequentially.
///
/// @param at       x of all, then y, then z
/// @param velocity in the same order
/// @param mass     of each
public record Stars(double[] at, double[] velocity, double[] mass) {
    /// Added to each squared distance, squared.
    public static final double SOFTENING = 0.05;
    private static final long SEED = 20_261_122;
    private static final double CENTRE = 0.5;
    private static final double FLATNESS = 0.02;

    /// A disc of bodies that circle a heavy one, which has half of the mass.
    public static Stars galaxy(int count) {
        var stars = new Stars(new double[3 * count], new double[3 * count], new double[count]);
        var random = new Random(SEED);
        stars.mass[0] = CENTRE;
        for (int i = 1; i < count; i++) {
            double distance = 0.1 + 0.9 * Math.sqrt(random.nextDouble());
            double angle = 2 * Math.PI * random.nextDouble();
            double speed = Math.sqrt((CENTRE + (1 - CENTRE) * distance * distance) / distance);
            stars.mass[i] = (1 - CENTRE) / count;
            stars.put(i, distance * Math.cos(angle), distance * Math.sin(angle), FLATNESS * random.nextGaussian(),
                    -speed * Math.sin(angle), speed * Math.cos(angle));
        }
        return stars;
    }

    private void put(int i, double x, double y, double z, double vx, double vy) {
        int n = mass.length;
        at[i] = x;
        at[n + i] = y;
        at[2 * n + i] = z;
        velocity[i] = vx;
        velocity[n + i] = vy;
    }

    /// Kinetic and potential energy.
    public double energy() {
        int n = mass.length;
        double energy = 0;
        for (int i = 0; i < n; i++) {
            double square = 0;
            for (int d = 0; d < 3; d++) {
                square += velocity[d * n + i] * velocity[d * n + i];
            }
            energy += mass[i] * square / 2;
            for (int j = 0; j < i; j++) {
                energy -= mass[i] * mass[j] / Math.sqrt(squaredDistance(i, j));
            }
        }
        return energy;
    }

    private double squaredDistance(int i, int j) {
        int n = mass.length;
        double square = SOFTENING * SOFTENING;
        for (int d = 0; d < 3; d++) {
            double difference = at[d * n + j] - at[d * n + i];
            square += difference * difference;
        }
        return square;
    }

    /// Move them all for some time steps.
    public void move(int steps, double time) {
        double[] pull = accelerations();
        for (int step = 0; step < steps; step++) {
            for (int i = 0; i < at.length; i++) {
                velocity[i] += time / 2 * pull[i];
                at[i] += time * velocity[i];
            }
            pull = accelerations();
            for (int i = 0; i < at.length; i++) {
                velocity[i] += time / 2 * pull[i];
            }
        }
    }

    private double[] accelerations() {
        int n = mass.length;
        double[] pull = new double[3 * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double square = squaredDistance(i, j);
                double share = mass[j] / (square * Math.sqrt(square));
                for (int d = 0; d < 3; d++) {
                    pull[d * n + i] += share * (at[d * n + j] - at[d * n + i]);
                }
            }
        }
        return pull;
    }
}
