#include "calls.h"

#include <string.h>

static void barrier(const operands *a) {
    (void)a;
    MPI_Barrier(MPI_COMM_WORLD);
}

static void bcast(const operands *a) { MPI_Bcast(a->out, a->bytes, MPI_BYTE, 0, MPI_COMM_WORLD); }

static int doubles(const operands *a) { return a->bytes / (int)sizeof(double); }

static void all_reduce(const operands *a) {
    MPI_Allreduce(a->out, a->in, doubles(a), MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
}

static MPI_Request start_all_reduce(const operands *a) {
    MPI_Request request;
    MPI_Iallreduce(a->out, a->in, doubles(a), MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD, &request);
    return request;
}

static void all_gather(const operands *a) {
    MPI_Allgather(a->out, a->bytes, MPI_BYTE, a->in, a->bytes, MPI_BYTE, MPI_COMM_WORLD);
}

static void all_to_all(const operands *a) {
    MPI_Alltoall(a->out, a->bytes, MPI_BYTE, a->in, a->bytes, MPI_BYTE, MPI_COMM_WORLD);
}

static MPI_Request start_all_to_all(const operands *a) {
    MPI_Request request;
    MPI_Ialltoall(a->out, a->bytes, MPI_BYTE, a->in, a->bytes, MPI_BYTE, MPI_COMM_WORLD, &request);
    return request;
}

const collective collectives_known[] = {
    {"barrier", barrier, NULL},
    {"bcast", bcast, NULL},
    {"allReduce", all_reduce, start_all_reduce},
    {"allGather", all_gather, NULL},
    {"allToAll", all_to_all, start_all_to_all},
};

const int collectives_count = sizeof collectives_known / sizeof collectives_known[0];

int is_listed(const char *list, const char *name) {
    size_t length = strlen(name);
    for (const char *at = list; at != NULL; at = strchr(at, ',')) {
        at += *at == ',';
        if (strncmp(at, name, length) == 0 && (at[length] == ',' || at[length] == 0)) {
            return 1;
        }
    }
    return 0;
}
