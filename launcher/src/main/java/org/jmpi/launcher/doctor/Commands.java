package org.jmpi.launcher.doctor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.StringTokenizer;

/// Commands that jmpirun uses where they are there.
///
/// @param path where to look, as in `PATH`
record Commands(String path) {

    Finding ssh() {
        return find("ssh").map(file -> Finding.ok("ssh", file.toString()))
                .orElseGet(() -> Finding.missing("ssh", "other hosts can't be reached",
                        "sudo apt-get install openssh-client"));
    }

    Finding slurm() {
        return find("srun").map(file -> Finding.ok("Slurm", file.toString()))
                .orElseGet(() -> Finding.missing("Slurm", "no srun: not a cluster's node, or its tools are missing",
                        "sudo apt-get install slurm-client"));
    }

    /// What lets ranks lead sessions of their own, and end with jmpirun whatever they are.
    static Finding sessions() {
        boolean isThere = Files.isExecutable(Path.of("/usr/bin/setsid"))
                && Files.isExecutable(Path.of("/usr/bin/setpriv")) && Files.isExecutable(Path.of("/bin/sh"));
        return isThere ? Finding.ok("util-linux", "setsid, setpriv, sh: no process outlives jmpirun")
                : Finding.missing("util-linux", "what ranks start may outlive a jmpirun that is killed",
                        "sudo apt-get install util-linux");
    }

    private Optional<Path> find(String name) {
        StringTokenizer folders = new StringTokenizer(path, File.pathSeparator);
        while (folders.hasMoreTokens()) {
            Path file = Path.of(folders.nextToken(), name);
            if (Files.isExecutable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
