package org.jmpi.launcher;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jmpi.launcher.doctor.Doctor;
import org.jmpi.launcher.jobs.ProcessTable;

/// A command that looks at a host and starts nothing: at this one, or with `--host a,b` at those ([HostLooks]).
enum Look {
    /// The jobs that run there.
    PS("ps", "can't be asked: ") {
        @Override
        String here(Map<String, String> environment) {
            return ProcessTable.take(environment);
        }
    },
    /// What it has for jmpi.
    DOCTOR("doctor", "can't take part: ") {
        @Override
        String here(Map<String, String> environment) {
            return Doctor.report(environment);
        }
    };

    private final String word;
    private final String failure;

    Look(String word, String failure) {
        this.word = word;
        this.failure = failure;
    }

    /// The command of a name, if there is one.
    static Optional<Look> named(String word) {
        return Arrays.stream(values()).filter(look -> look.word.equals(word)).findFirst();
    }

    /// The word behind jmpirun.
    String word() {
        return word;
    }

    /// What stands ahead of the reason why a host says nothing.
    String failure() {
        return failure;
    }

    /// What it prints on this host.
    abstract String here(Map<String, String> environment);
}
