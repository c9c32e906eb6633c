/* peer FIGURE [--sizes 8,64K,1M] [--iterations N] [--warmup N] [--threads N] [--pattern P] [--transport NAME] */
#include "peer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name;
    void (*run)(const options *);
} figures[] = {
    {"latency", latency},         {"bandwidth", bandwidth}, {"bibandwidth", bibandwidth},
    {"messagerate", messagerate}, {"tail", tail},           {"multithread", multithread},
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

static void run_figure(const options *o) {
    if (o->rank == 0) {
        printf("figure,transport,memory,bytes,metric,unit,value\n");
    }
    for (size_t i = 0; i < sizeof figures / sizeof figures[0]; i++) {
        if (strcmp(figures[i].name, o->figure) == 0) {
            figures[i].run(o);
            return;
        }
    }
    fprintf(stderr, "peer: unknown figure: %s\n", o->figure);
    MPI_Abort(MPI_COMM_WORLD, 2);
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
    } else if (size == 2) {
        run_figure(&o);
    } else {
        fprintf(stderr, "peer: wants 2 ranks: ranks=%d; start it with -np 2\n", size);
        MPI_Abort(MPI_COMM_WORLD, 2);
    }
    MPI_Finalize();
    return 0;
}
