/* Steps of a five-point stencil on two halves of a plate, by persistent requests: see Plate.java. */
#include "peer.h"

#include <stdlib.h>

enum { CELLS = 1 << 20 };

typedef struct {
    size_t columns;
    size_t rows;
    double *copies[2];
    MPI_Request requests[2][2];
    int current;
} plate;

static void prepare(const options *o, plate *p, size_t halo) {
    int peer = 1 - o->rank;
    p->columns = halo / sizeof(double);
    p->rows = CELLS / p->columns;
    p->current = 0;
    for (int i = 0; i < 2; i++) {
        p->copies[i] = (double *)allocate((p->rows + 2) * halo);
        double *in = p->copies[i] + (o->rank == 0 ? p->rows + 1 : 0) * p->columns;
        double *out = p->copies[i] + (o->rank == 0 ? p->rows : 1) * p->columns;
        MPI_Recv_init(in, (int)p->columns, MPI_DOUBLE, peer, TAG_DATA, MPI_COMM_WORLD, &p->requests[i][0]);
        MPI_Send_init(out, (int)p->columns, MPI_DOUBLE, peer, TAG_DATA, MPI_COMM_WORLD, &p->requests[i][1]);
    }
}

static void step(plate *p) {
    const double *from = p->copies[p->current];
    double *to = p->copies[1 - p->current];
    for (size_t row = 1; row <= p->rows; row++) {
        size_t begin = row * p->columns;
        for (size_t i = begin + 1; i < begin + p->columns - 1; i++) {
            to[i] = 0.25 * ((from[i - p->columns] + from[i + p->columns]) + (from[i - 1] + from[i + 1]));
        }
    }
    p->current = 1 - p->current;
}

/* Seconds of it that were spent exchanging. */
static double run(plate *p, long rounds) {
    double exchanging = 0;
    for (long i = 0; i < rounds; i++) {
        double start = now();
        MPI_Startall(2, p->requests[p->current]);
        MPI_Waitall(2, p->requests[p->current], MPI_STATUSES_IGNORE);
        exchanging += now() - start;
        step(p);
    }
    return exchanging;
}

void stencil(const options *o) {
    for (int i = 0; i < o->size_count; i++) {
        plate p;
        prepare(o, &p, o->sizes[i]);
        run(&p, o->warmup);
        MPI_Barrier(MPI_COMM_WORLD);
        double start = now();
        double exchanging = run(&p, o->iterations);
        double all = now() - start;
        print_value(o, "stencil", o->sizes[i], "mean", "us", all / (double)o->iterations * 1e6);
        print_value(o, "stencil", o->sizes[i], "exchange", "us", exchanging / (double)o->iterations * 1e6);
        for (int copy = 0; copy < 2; copy++) {
            MPI_Request_free(&p.requests[copy][0]);
            MPI_Request_free(&p.requests[copy][1]);
            free(p.copies[copy]);
        }
    }
}
