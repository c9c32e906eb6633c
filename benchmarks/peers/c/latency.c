/* Ping-pong between two ranks: half of the round trip, mean. */
#include "peer.h"

#include <stdlib.h>

static void ping_pong(const options *o, char *out, char *in, int bytes, long rounds) {
    for (long i = 0; i < rounds; i++) {
        if (o->rank == 0) {
            MPI_Send(out, bytes, MPI_BYTE, 1, TAG_DATA, MPI_COMM_WORLD);
            MPI_Recv(in, bytes, MPI_BYTE, 1, TAG_DATA, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
        } else {
            MPI_Recv(in, bytes, MPI_BYTE, 0, TAG_DATA, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
            MPI_Send(out, bytes, MPI_BYTE, 0, TAG_DATA, MPI_COMM_WORLD);
        }
    }
}

void latency(const options *o) {
    for (int i = 0; i < o->size_count; i++) {
        char *out = allocate(o->sizes[i]);
        char *in = allocate(o->sizes[i]);
        ping_pong(o, out, in, (int)o->sizes[i], o->warmup);
        MPI_Barrier(MPI_COMM_WORLD);
        double start = now();
        ping_pong(o, out, in, (int)o->sizes[i], o->iterations);
        double hop = (now() - start) / (double)o->iterations / 2;
        print_value(o, "latency", o->sizes[i], "mean", "us", hop * 1e6);
        free(out);
        free(in);
    }
}
