/* Streams of messages, WINDOW of them under way at a time: one way with an acknowledgement a window, or both ways. */
#include "peer.h"

#include <stdlib.h>

typedef struct {
    char *out;
    char *in;
    int bytes;
    MPI_Request requests[2 * WINDOW];
} stream;

typedef void window_of(const options *o, stream *s);

static void one_way(const options *o, stream *s) {
    for (int i = 0; i < WINDOW; i++) {
        if (o->rank == 0) {
            MPI_Isend(s->out, s->bytes, MPI_BYTE, 1, TAG_DATA, MPI_COMM_WORLD, &s->requests[i]);
        } else {
            MPI_Irecv(s->in, s->bytes, MPI_BYTE, 0, TAG_DATA, MPI_COMM_WORLD, &s->requests[i]);
        }
    }
    MPI_Waitall(WINDOW, s->requests, MPI_STATUSES_IGNORE);
    char ack[4] = {0};
    if (o->rank == 0) {
        MPI_Recv(ack, 4, MPI_BYTE, 1, TAG_ACK, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    } else {
        MPI_Send(ack, 4, MPI_BYTE, 0, TAG_ACK, MPI_COMM_WORLD);
    }
}

/* Each rank's receives acknowledge the other's sends. */
static void both_ways(const options *o, stream *s) {
    int peer = 1 - o->rank;
    for (int i = 0; i < WINDOW; i++) {
        MPI_Irecv(s->in, s->bytes, MPI_BYTE, peer, TAG_DATA, MPI_COMM_WORLD, &s->requests[i]);
    }
    for (int i = 0; i < WINDOW; i++) {
        MPI_Isend(s->out, s->bytes, MPI_BYTE, peer, TAG_DATA, MPI_COMM_WORLD, &s->requests[WINDOW + i]);
    }
    MPI_Waitall(2 * WINDOW, s->requests, MPI_STATUSES_IGNORE);
}

/* Seconds for all windows of one size. */
static double time_windows(const options *o, size_t bytes, window_of *window) {
    stream s = {.out = allocate(bytes), .in = allocate(bytes), .bytes = (int)bytes};
    for (long i = 0; i < o->warmup; i++) {
        window(o, &s);
    }
    MPI_Barrier(MPI_COMM_WORLD);
    double start = now();
    for (long i = 0; i < o->iterations; i++) {
        window(o, &s);
    }
    double seconds = now() - start;
    free(s.out);
    free(s.in);
    return seconds;
}

static void print_rate(const options *o, const char *figure, window_of *window, int directions) {
    for (int i = 0; i < o->size_count; i++) {
        double seconds = time_windows(o, o->sizes[i], window);
        double bytes = (double)o->sizes[i] * WINDOW * (double)o->iterations * directions;
        print_value(o, figure, o->sizes[i], "mean", "MB/s", bytes / seconds / 1e6);
    }
}

void bandwidth(const options *o) { print_rate(o, "bandwidth", one_way, 1); }

void bibandwidth(const options *o) { print_rate(o, "bibandwidth", both_ways, 2); }

void messagerate(const options *o) {
    double seconds = time_windows(o, SMALL, one_way);
    print_value(o, "messagerate", SMALL, "mean", "1/s", WINDOW * (double)o->iterations / seconds);
}
