package org.jmpi.benchmarks.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Command lines of the C programs, for Open MPI and MPICH.
///
/// Fair settings: two ranks of one host are bound to a core each, which is Open MPI's default and made MPICH's; jobs with threads
/// or more ranks aren't bound. Ranks that share cores are told to give them up while they wait, where a library can:
/// MPICH can't (a barrier of 4 ranks on 2 cores takes 8 ms, whatever `MPIR_CVAR_POLLS_BEFORE_YIELD` is). Shared memory is
/// what each library takes by default; sockets are forced.
///
/// @param mpirun  the launcher
/// @param program the program, built for this MPI
/// @param options the library's launch options
/// @param cores   cores of this machine
record CPeer(Path mpirun, Path program, Options options, int cores) implements Program.Commands {

    /// How a library's `mpirun` is told what is common to all.
    ///
    /// @param always      in every run
    /// @param bound       binds each rank to a core
    /// @param unbound     binds nothing
    /// @param yielding    for ranks that share cores
    /// @param tcp         sockets only
    /// @param environment what sockets take in environment variables
    /// @param hosts       sockets over several hosts, whose names follow; empty where that isn't compared
    record Options(List<String> always, List<String> bound, List<String> unbound, List<String> yielding,
            List<String> tcp, Map<String, String> environment, List<String> hosts) {
    }

    /// The network of `benchmarks/lab`, which has one that leads nowhere, too.
    private static final String LAB = "10.77.0.0/24";

    /// Open MPI refuses to run as root, or more ranks than cores, unless told otherwise.
    static final Options OPEN_MPI = new Options(List.of("--allow-run-as-root"), List.of("--bind-to", "core"),
            List.of("--bind-to", "none", "--oversubscribe"), List.of("--mca", "mpi_yield_when_idle", "1"),
            List.of("--mca", "pml", "ob1", "--mca", "btl", "tcp,self", "--mca", "btl_tcp_if_include", "lo"), Map.of(),
            List.of("--mca", "pml", "ob1", "--mca", "btl", "tcp,self", "--mca", "btl_tcp_if_include", LAB, "--mca",
                    "oob_tcp_if_include", LAB, "--host"));

    /// Debian builds MPICH over UCX, whose transports UCX_TLS chooses. NOLOCAL keeps MPICH's own shared memory out, and
    /// FI_PROVIDER does the same for builds over libfabric.
    static final Options MPICH = new Options(List.of(), List.of("-bind-to", "core"), List.of("-bind-to", "none"),
            List.of(), List.of(),
            Map.of("MPIR_CVAR_NOLOCAL", "1", "UCX_TLS", "tcp,self", "UCX_NET_DEVICES", "lo", "FI_PROVIDER",
                    "tcp"),
            List.of());

    /// All but jmpi's own forms of a collective and what isn't about MPI.
    boolean supports(Workload workload) {
        return workload.figure() != Figure.LIMITS && workload.figure() != Figure.COLLECTIVE_FORMS
                && !workload.figure().isOfDevice()
                && (workload.hosts() == 0 || !options.hosts.isEmpty());
    }

    @Override
    public Command of(Workload workload, Effort effort) {
        boolean tcp = workload.transport().equals("tcp") && workload.hosts() == 0;
        List<String> words = new ArrayList<>(List.of(mpirun.toString()));
        words.addAll(options.always);
        words.addAll(isBound(workload) ? options.bound : options.unbound);
        words.addAll(workload.ranks() > cores && !workload.isStartUp() ? options.yielding : List.of());
        words.addAll(tcp ? options.tcp : List.of());
        if (workload.hosts() > 0) {
            words.addAll(options.hosts);
            words.add(workload.hostList());
        }
        words.addAll(List.of("-np", Integer.toString(workload.ranks()), program.toString()));
        words.add(workload.figure().program());
        if (!workload.isStartUp()) {
            words.addAll(extent(workload, effort));
            words.addAll(workload.figure().options());
            words.addAll(List.of("--transport", workload.transport()));
        }
        return new Command(words, tcp ? options.environment : Map.of());
    }

    private static List<String> extent(Workload workload, Effort effort) {
        return workload.figure().isBatch()
                ? List.of("--millis", Long.toString(effort.millisOfBatch()), "--settle",
                        Integer.toString(effort.secondsToSettle()))
                : Program.arguments(workload, effort.iterations(workload), effort.warmup(workload));
    }

    private static boolean isBound(Workload workload) {
        return workload.ranks() == 2 && workload.hosts() == 0 && !workload.figure().hasThreads()
                && !workload.isStartUp();
    }
}
