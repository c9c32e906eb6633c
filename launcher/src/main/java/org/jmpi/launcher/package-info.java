/// The launcher, `jmpirun`: starts the ranks of a job, wires them up, carries their output and ends them.
///
/// ```
/// Jmpirun ─▶ CommandParser ─▶ JobPlan (ProgramResolver) ─▶ Job ─▶ Spawner, Watchdog ─▶ RankProcess … ─▶ JobOutput
///                                                           │                              │
///                                                           └──▶ RendezvousServer ◀────────┘ proof, cards, endings
/// ```
///
/// [JobSignals] passes signals on, [TimeLimit] ends a job that takes too long, [org.jmpi.internal.deadlock] one
/// whose ranks wait for each other, [JobStatus] lets others look at it.
///
/// Where another launcher starts the ranks, [ForeignLaunch] is one of them; [KubernetesCommand] writes what Kubernetes needs
/// to be told for that.
///
/// There is no daemon. Ranks dial back to a rendezvous and prove that they know the job's secret by challenge and
/// response; the secret never stands on a command line. A rank dies with its launcher, and the launcher with its
/// terminal, so that no process is ever left behind. A job that fails ends with a message that names the rank, the
/// operation and the cure.
///
/// Every JVM of a job, the launcher's own too, starts from an AOT cache where there is one ([AotCaches]). The jmpirun
/// script makes them, once for each set of jars, from a small job ([AotTraining], [Rehearsal]).
///
/// Ranks run on the class path, jmpi's jars first, each in a JVM that gets its share of the host (heap, collector and
/// compiler threads, cores) unless the user says otherwise.
@NullMarked
package org.jmpi.launcher;

import org.jspecify.annotations.NullMarked;
