/// Hosts for tests of jobs over several, all on this machine.
///
/// ```
/// Lab ─▶ lab.sh: h0 ── bridge ─┬─ cable ── h1: namespaces, /dev/shm and sshd of its own
///                              └─ cable ── h2
///  └─▶ slurm.sh: munge, slurmctld on h0, slurmd on each other host
/// ```
///
/// Cables can be cut, lose packets, be slow, or be a [Cable] in user space that holds packets up and mixes their order, or
/// records them.
///
/// A test runs jmpirun on h0, which reaches the others by ssh. Nothing outside of the lab is changed, and nothing of it is
/// left when it ends, or when the tests' JVM does.
@NullMarked
package org.jmpi.samples.it.lab;

import org.jspecify.annotations.NullMarked;
