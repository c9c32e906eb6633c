/* Ping-pong of 8 bytes, each round trip timed alone: percentiles of half of it. */
#include "peer.h"

#include <stdint.h>
#include <stdlib.h>

static void ping_pong(const options *o, long rounds, uint32_t *nanos) {
    char data[SMALL] = {0};
    double before = now();
    for (long i = 0; i < rounds; i++) {
        if (o->rank == 1) {
            MPI_Recv(data, SMALL, MPI_BYTE, 0, TAG_DATA, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
            MPI_Send(data, SMALL, MPI_BYTE, 0, TAG_DATA, MPI_COMM_WORLD);
            continue;
        }
        MPI_Send(data, SMALL, MPI_BYTE, 1, TAG_DATA, MPI_COMM_WORLD);
        MPI_Recv(data, SMALL, MPI_BYTE, 1, TAG_DATA, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
        double after = now();
        nanos[i] = (uint32_t)((after - before) * 1e9);
        before = after;
    }
}

static int ascending(const void *a, const void *b) {
    uint32_t x = *(const uint32_t *)a;
    uint32_t y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

void tail(const options *o) {
    static const struct {
        const char *metric;
        double share;
    } percentiles[] = {{"p50", 0.5}, {"p99", 0.99}, {"p99.9", 0.999}, {"p99.99", 0.9999}, {"max", 1}};
    long rounds = o->iterations > o->warmup ? o->iterations : o->warmup;
    uint32_t *nanos = (uint32_t *)allocate((size_t)rounds * sizeof *nanos);
    ping_pong(o, o->warmup, nanos);
    MPI_Barrier(MPI_COMM_WORLD);
    ping_pong(o, o->iterations, nanos);
    if (o->rank == 0) {
        qsort(nanos, (size_t)o->iterations, sizeof *nanos, ascending);
        for (size_t i = 0; i < sizeof percentiles / sizeof percentiles[0]; i++) {
            long at = (long)(percentiles[i].share * (double)(o->iterations - 1));
            print_value(o, "tail", SMALL, percentiles[i].metric, "us", nanos[at] / 2e3);
        }
    }
    free(nanos);
}
