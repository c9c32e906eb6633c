package org.jmpi.samples.stages;

/// A stage of the chain; each takes a batch of numbers from the one before and hands one on.
///
/// A batch is a sensor's readings until it is analysed, then a [Summary] as numbers.
public enum Stage {
    /// Makes up the readings of a batch, some of them faulty.
    READ(0) {
        @Override
        public double[] process(double[] batch, long number) {
            return Sensor.read(batch.length, number);
        }
    },
    /// Drops faulty readings.
    CLEAN(1) {
        @Override
        public double[] process(double[] batch, long number) {
            return Sensor.withoutFaults(batch);
        }
    },
    /// Reduces readings to their summary.
    ANALYSE(2) {
        @Override
        public double[] process(double[] batch, long number) {
            return Summary.of(batch).toNumbers();
        }
    },
    /// Keeps what arrives; the chain's caller has the store.
    STORE(3) {
        @Override
        public double[] process(double[] batch, long number) {
            return batch;
        }
    };

    private final int place;

    Stage(int place) {
        this.place = place;
    }

    /// Do this stage's work on a batch.
    ///
    /// @param batch  what the stage before gave; for [#READ] an array of the length to read
    /// @param number number of the batch
    public abstract double[] process(double[] batch, long number);

    /// Place in the chain from 0 on.
    public int place() {
        return place;
    }

    /// Whether the chain begins here.
    public boolean isFirst() {
        return this == READ;
    }

    /// Whether the chain ends here.
    public boolean isLast() {
        return this == STORE;
    }

    /// The stage before this one.
    public Stage previous() {
        return values()[place - 1];
    }

    /// The stage after this one.
    public Stage next() {
        return values()[place + 1];
    }
}
