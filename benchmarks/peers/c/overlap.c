/*
 * How much of a non-blocking collective runs beside computation that takes as long, in percent, as OSU's benchmarks
 * define it: 100 × (1 − (total − computation) / communication alone), of the ranks' means, 0 at least.
 */
#include "calls.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

enum { TRIAL_CALLS = 5, TRIAL_UNITS = 10000000, LEAST_CALLS = 10 };

typedef struct {
    double total;   /* from the start of a call to its end */
    double compute; /* the part of it spent computing */
} seconds;

static double value = 1;

/* Work for a core that touches no memory. */
static void compute(long units) {
    double x = value;
    for (long i = 0; i < units; i++) {
        x = x * 0.999999 + 1e-6;
    }
    value = x;
}

static double seconds_per_unit(void) {
    double start = now();
    compute(TRIAL_UNITS);
    return (now() - start) / TRIAL_UNITS;
}

static double mean_of_ranks(double mine) {
    int size;
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    double sum;
    MPI_Allreduce(&mine, &sum, 1, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
    return sum / size;
}

/* The ranks' means a call. */
static seconds repeat(const collective *c, const operands *a, long count, long units) {
    seconds sum = {0, 0};
    for (long i = 0; i < count; i++) {
        MPI_Barrier(MPI_COMM_WORLD);
        double start = now();
        MPI_Request request = c->start(a);
        double before = now();
        compute(units);
        sum.compute += now() - before;
        MPI_Wait(&request, MPI_STATUS_IGNORE);
        sum.total += now() - start;
    }
    return (seconds){mean_of_ranks(sum.total / (double)count), mean_of_ranks(sum.compute / (double)count)};
}

static double percent(const options *o, const collective *c, const operands *a) {
    double budget = (double)o->millis * 1e-3;
    double trial = repeat(c, a, TRIAL_CALLS, 0).total;
    long count = (long)(budget / trial) < LEAST_CALLS ? LEAST_CALLS : (long)(budget / trial);
    repeat(c, a, count, 0);
    double alone = repeat(c, a, count, 0).total;
    seconds both = repeat(c, a, count, (long)(alone / seconds_per_unit()));
    double overlap = 100 * (1 - (both.total - both.compute) / alone);
    return overlap < 0 ? 0 : overlap > 100 ? 100 : overlap;
}

void overlap(const options *o) {
    int size;
    MPI_Comm_size(MPI_COMM_WORLD, &size);
    for (int i = 0; i < collectives_count; i++) {
        const collective *c = &collectives_known[i];
        for (int j = 0; j < o->size_count && c->start != NULL && is_listed(o->only, c->name); j++) {
            size_t bytes = o->sizes[j];
            operands a = {allocate(bytes * (size_t)size), allocate(bytes * (size_t)size), (int)bytes};
            char figure[64];
            snprintf(figure, sizeof figure, "overlap_i%c%s", toupper(c->name[0]), c->name + 1);
            print_value(o, figure, bytes, "overlap", "%", percent(o, c, &a));
            free(a.out);
            free(a.in);
        }
    }
}
