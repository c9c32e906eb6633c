/*
 * peer FIGURE [--sizes 8,64K,1M] [--iterations N] [--warmup N] [--threads N] [--pattern P] [--only barrier,bcast]
 *             [--millis N] [--settle SECONDS] [--transport NAME]
 */
#define _POSIX_C_SOURCE 200809L
#include "peer.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SECONDS_TO_END = 2 };

static const struct {
    const char *name;
    void (*run)(const options *);
    int ranks; /* 0 for any number */
} figures[] = {
    {"latency", latency, 2},         {"bandwidth", bandwidth, 2}, {"bibandwidth", bibandwidth, 2},
    {"messagerate", messagerate, 2}, {"tail", tail, 2},           {"multithread", multithread, 2},
    {"stencil", stencil, 2},         {"collectives", collectives, 0}, {"overlap", overlap, 0},
};

/* A thread level costs locks in every call: only the figure that needs it asks for it. */
static void start_mpi(const options *o, int *argc, char ***argv) {
    int wanted = strcmp(o->figure, "multithread") == 0 ? MPI_THREAD_MULTIPLE : MPI_THREAD_SINGLE;
    int provided;
    MPI_Init_thread(argc, argv, wanted, &provided);
    if (provided < wanted) {
        fprintf(stderr, "peer: this MPI doesn't provide MPI_THREAD_MULTIPLE\n");
        MPI_Abort(MPI_COMM_WORLD, 3);
    }
}

static void check_ranks(int wanted, int size) {
    if (wanted != 0 && wanted != size) {
        fprintf(stderr, "peer: wants %d ranks: ranks=%d; start it with -np %d\n", wanted, size, wanted);
        MPI_Abort(MPI_COMM_WORLD, 2);
    }
}

/*
 * On a virtual machine of two cores a barrier between them took 0.18 us in a program's first seconds, and 0.47 us once both
 * cores had been busy for twelve. JVMs compile for longer than that: who is compared with them is measured behind as much
 * work.
 */
static void settle(double seconds) {
    double end = now() + seconds;
    while (now() < end) {
        /* busy */
    }
}

static void run_figure(const options *o, int size) {
    if (o->rank == 0) {
        printf("figure,transport,memory,bytes,metric,unit,value\n");
    }
    for (size_t i = 0; i < sizeof figures / sizeof figures[0]; i++) {
        if (strcmp(figures[i].name, o->figure) == 0) {
            check_ranks(figures[i].ranks, size);
            figures[i].run(o);
            return;
        }
    }
    fprintf(stderr, "peer: unknown figure: %s\n", o->figure);
    MPI_Abort(MPI_COMM_WORLD, 2);
}

static void end_now(int signal) {
    (void)signal;
    _exit(0);
}

/*
 * What was measured mustn't be lost where the end hangs: with more ranks than cores over sockets, MPICH 4.0.2 over UCX
 * often waits in MPI_Finalize for ever.
 */
static void end_mpi(void) {
    fflush(stdout);
    signal(SIGALRM, end_now);
    alarm(SECONDS_TO_END);
    MPI_Finalize();
}

int main(int argc, char **argv) {
    options o;
    read_options(&o, argc, argv);
    start_mpi(&o, &argc, &argv);
    int size;
    MPI_Comm_rank(MPI_COMM_WORLD, &o.rank);
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    if (strcmp(o.figure, "hello") == 0) {
        printf("hello from rank %d of %d\n", o.rank, size);
    } else {
        settle(o.settle);
        run_figure(&o, size);
        MPI_Barrier(MPI_COMM_WORLD); /* nobody ends by the clock while another one still measures */
    }
    end_mpi();
    return 0;
}
