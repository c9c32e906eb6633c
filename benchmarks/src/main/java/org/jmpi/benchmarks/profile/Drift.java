package org.jmpi.benchmarks.profile;

import java.util.HashMap;
import java.util.Map;

/// How much faster ranks' clocks run than rank 0's, by what the launcher's clock showed beside each at the start and at the
/// end. Between those the difference grows evenly (as Scalasca takes it to, whose traces have such a pair, too). A difference
/// that is within what the questions may be wrong by is none.
final class Drift {
    private final Map<Integer, Pace> paces = new HashMap<>();

    /// What the launcher's clock showed beside one rank's.
    ///
    /// @param at     what the rank's showed
    /// @param offset nanoseconds to add to it
    /// @param error  nanoseconds that it may be wrong by
    private record Reading(long at, long offset, long error) {
    }

    /// The first and the last one of a rank.
    private record Pace(Reading first, Reading last) {
        /// By how much a nanosecond is longer on the launcher's clock.
        double rate() {
            return last.at == first.at ? 0 : (double) (last.offset - first.offset) / (last.at - first.at);
        }

        double error() {
            return last.at == first.at ? 0 : (double) (first.error + last.error) / (last.at - first.at);
        }

        Pace with(Reading reading) {
            return reading.at < first.at ? new Pace(reading, last)
                    : reading.at > last.at ? new Pace(first, reading) : this;
        }
    }

    /// Learn of a reading.
    void add(int rank, long at, long offset, long error) {
        Reading reading = new Reading(at, offset, error);
        Pace known = paces.get(rank);
        paces.put(rank, known == null ? new Pace(reading, reading) : known.with(reading));
    }

    /// What a rank's clock has gained on rank 0's since they were compared, in nanoseconds, to be added to its times.
    ///
    /// @param time what the rank's shows
    long shift(int rank, long time) {
        Pace own = paces.get(rank);
        Pace zero = paces.get(0);
        if (own == null || zero == null) {
            return 0;
        }
        double rate = own.rate() - zero.rate();
        return Math.abs(rate) <= own.error() + zero.error() ? 0 : Math.round(rate * (time - own.first().at()));
    }
}
