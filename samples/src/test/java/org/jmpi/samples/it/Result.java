package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/// How a command ended.
///
/// @param code exit code, 128 + signal where a signal ended it
/// @param out  lines of standard output
/// @param err  lines of standard error
record Result(int code, List<String> out, List<String> err) {

    /// Check that it went well and said nothing on standard error.
    List<String> quietSuccess() {
        assertThat(err).isEmpty();
        return success();
    }

    /// Check that it went well.
    List<String> success() {
        assertThat(code).as("exit code of %s", this).isZero();
        return out;
    }

    /// Check the exit code of a failure; what it said on standard error.
    String failure(int expected) {
        assertThat(code).as("exit code of %s", this).isEqualTo(expected);
        return String.join("\n", err);
    }
}
