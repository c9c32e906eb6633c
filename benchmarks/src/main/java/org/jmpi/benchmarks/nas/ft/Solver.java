package org.jmpi.benchmarks.nas.ft;

import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jspecify.annotations.Nullable;

/// Transforms the field at time zero once, and from then on back at each time.
final class Solver {
    /// Lines transformed at once: 8 complex numbers are two cache lines.
    private static final int LINES = 8;

    private final Communicator world;
    private final Slabs slabs;
    private final Rows rows;
    private final Transform transformY;
    private final Transform transformZ;
    private final int[] inSlab;
    private final int[] inBlocks;
    private final int[] inColumns;

    /// The waves of the field at time zero, in columns.
    private final double[] waves;
    private final double[] field;
    /// Blocks between the layouts; with one rank the layouts are the same.
    private final double[] blocks;

    Solver(Communicator world, Slabs slabs) {
        this.world = world;
        this.slabs = slabs;
        rows = new Rows(slabs.x(), LINES);
        transformY = new Transform(slabs.y(), LINES);
        transformZ = new Transform(slabs.z(), LINES);
        inSlab = slabs.alongY();
        inBlocks = slabs.alongYInBlocks();
        inColumns = slabs.alongZ();
        waves = new double[2 * slabs.points()];
        field = new double[2 * slabs.points()];
        blocks = slabs.ranks() == 1 ? field : new double[2 * slabs.points()];
    }

    /// Make the field at time zero, and find its waves. Collective.
    void start() {
        Start.fill(slabs, field);
        for (int z = 0; z < slabs.ownZ(); z++) {
            rows.run(field, z * slabs.y() * slabs.x(), slabs.y());
            alongY(field, inSlab, z * slabs.y() * slabs.x(), blocks, inBlocks, z * slabs.ownY() * slabs.x());
        }
        if (slabs.ranks() == 1) {
            System.arraycopy(field, 0, waves, 0, waves.length);
        } else {
            world.allToAll(Buf.of(blocks), Buf.of(waves));
        }
        alongZ(waves, null);
    }

    /// The field at a later time. Collective.
    Checksum at(int time) {
        alongZ(field, new Decay(slabs, time));
        if (slabs.ranks() > 1) {
            world.allToAll(Buf.of(field), Buf.of(blocks));
        }
        for (int z = 0; z < slabs.ownZ(); z++) {
            alongY(blocks, inBlocks, z * slabs.ownY() * slabs.x(), field, inSlab, z * slabs.y() * slabs.x());
            rows.run(field, z * slabs.y() * slabs.x(), slabs.y());
        }
        return Checksum.of(world, slabs, field);
    }

    private void alongY(double[] from, int[] fromPlaces, int fromStart, double[] to, int[] toPlaces, int toStart) {
        for (int x = 0; x < slabs.x(); x += LINES) {
            Lines.load(from, fromStart + x, fromPlaces, transformY);
            transformY.run();
            Lines.store(transformY, to, toStart + x, toPlaces);
        }
    }

    /// Transform the waves along z.
    private void alongZ(double[] target, @Nullable Decay decay) {
        for (int y = 0; y < slabs.ownY(); y++) {
            for (int x = 0; x < slabs.x(); x += LINES) {
                int start = y * slabs.x() + x;
                Lines.load(waves, start, inColumns, transformZ);
                if (decay != null) {
                    decay.apply(transformZ, x, y);
                }
                transformZ.run();
                Lines.store(transformZ, target, start, inColumns);
            }
        }
    }
}
