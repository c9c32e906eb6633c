package org.jmpi.benchmarks.profile;

/// A rank that waited because another one came late.
///
/// @param kind   why
/// @param waiter rank that waited
/// @param late   rank that it waited for
/// @param site   where it waited
/// @param cause  where the other one came late
/// @param times  how often
/// @param nanos  in all
record Late(Kind kind, int waiter, int late, String site, String cause, int times, long nanos) {

    enum Kind {
        SENDER("late sender"), RECEIVER("late receiver"), COLLECTIVE("late at a collective");

        final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    Late and(Late other) {
        return new Late(kind, waiter, late, site, cause, times + other.times, nanos + other.nanos);
    }
}
