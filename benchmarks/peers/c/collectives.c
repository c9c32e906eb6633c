/*
 * The time of a collective as OSU's benchmarks have it: each call timed alone, a barrier ahead of each, the mean of the
 * ranks' means. Calls are repeated for some milliseconds; rank 0 looks at the clock and tells the others how often.
 */
#include "calls.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LEAST_BATCH = 4, LEAST_CALLS = 5 };

typedef struct {
    double calls; /* this rank's seconds within the calls */
    double all;   /* and with the barriers */
} seconds;

typedef seconds loop_of(const collective *c, const operands *a, long count);

static seconds barriers(const collective *c, const operands *a, long count) {
    double start = now();
    for (long i = 0; i < count; i++) {
        c->block(a);
    }
    double time = now() - start;
    return (seconds){time, time};
}

static seconds spaced(const collective *c, const operands *a, long count) {
    double calls = 0;
    double start = now();
    for (long i = 0; i < count; i++) {
        MPI_Barrier(MPI_COMM_WORLD);
        double before = now();
        c->block(a);
        calls += now() - before;
    }
    return (seconds){calls, now() - start};
}

/*
 * The calls that fill the time. They are doubled for a third of it, which warms up, too; the last batch counts, and there
 * are some at least, so that a stall in the first doesn't make the measurement too short.
 */
static long count_for(const options *o, loop_of *loop, const collective *c, const operands *a) {
    double budget = (double)o->millis * 1e-3;
    double spent = 0;
    double each = 1;
    int known = 0;
    for (long batch = 1; !known; batch *= 2) {
        double took = loop(c, a, batch).all;
        spent += took;
        each = took / (double)batch;
        known = spent >= budget * 2 || (batch >= LEAST_BATCH && spent >= budget / 3);
        MPI_Bcast(&known, 1, MPI_INT, 0, MPI_COMM_WORLD);
    }
    long count = (long)(budget / each);
    MPI_Bcast(&count, 1, MPI_LONG, 0, MPI_COMM_WORLD);
    return count < LEAST_CALLS ? LEAST_CALLS : count;
}

static void measure(const options *o, const collective *c, const operands *a) {
    loop_of *loop = strcmp(c->name, "barrier") == 0 ? barriers : spaced;
    long count = count_for(o, loop, c, a);
    MPI_Barrier(MPI_COMM_WORLD);
    double micros = loop(c, a, count).calls / (double)count * 1e6;
    double sum;
    double max;
    int size;
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    MPI_Reduce(&micros, &sum, 1, MPI_DOUBLE, MPI_SUM, 0, MPI_COMM_WORLD);
    MPI_Reduce(&micros, &max, 1, MPI_DOUBLE, MPI_MAX, 0, MPI_COMM_WORLD);
    print_value(o, c->name, (size_t)a->bytes, "mean", "us", sum / size);
    print_value(o, c->name, (size_t)a->bytes, "max", "us", max);
}

void collectives(const options *o) {
    int size;
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    for (int i = 0; i < collectives_count; i++) {
        const collective *c = &collectives_known[i];
        if (!is_listed(o->only, c->name)) {
            continue;
        }
        int sizes = strcmp(c->name, "barrier") == 0 ? 1 : o->size_count;
        for (int j = 0; j < sizes; j++) {
            size_t bytes = strcmp(c->name, "barrier") == 0 ? 0 : o->sizes[j];
            operands a = {allocate(bytes * (size_t)size), allocate(bytes * (size_t)size), (int)bytes};
            measure(o, c, &a);
            free(a.out);
            free(a.in);
        }
    }
}
