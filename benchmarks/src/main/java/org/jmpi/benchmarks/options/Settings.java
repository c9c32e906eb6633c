package org.jmpi.benchmarks.options;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What a benchmark was asked for.
///
/// @param figure      name of the benchmark
/// @param sizes       message sizes in bytes; empty where not given
/// @param iterations  rounds to measure for each size; empty to choose by size
/// @param warmUp      rounds ahead of them, 0 for none; empty to go on until times settle
/// @param memory      where messages lie
/// @param percentiles whether each message is timed
/// @param format      how results are printed
/// @param label       what stands as transport; empty for its own name
/// @param threads     sending threads of a rank
/// @param pattern     who receives from them
/// @param only        names of collectives; empty for all
/// @param forms       their forms
/// @param millis      how long each of them is measured, in milliseconds
public record Settings(String figure, List<Long> sizes, OptionalLong iterations, OptionalLong warmUp, Memory memory,
        boolean percentiles, Format format, Optional<String> label, int threads, Pattern pattern,
        List<String> only, List<Form> forms, int millis) {

    /// Message sizes: those given, else `otherwise`.
    public List<Long> sizesOr(List<Long> otherwise) {
        return sizes.isEmpty() ? otherwise : sizes;
    }
}
