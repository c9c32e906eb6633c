/*
 * What the figures share: options, memory, clock and output. One program, `peer FIGURE [options]`, is built once for
 * each MPI. It does what `./jmpirun bench:FIGURE` does, with the same sizes, counts and CSV.
 *
 *   main.c ─┬▶ latency.c, bandwidth.c, stencil.c, tail.c, multithread.c ─▶ peer.c
 *           └▶ collectives.c, overlap.c ─▶ calls.c ─▶ peer.c
 */
#ifndef JMPI_PEER_H
#define JMPI_PEER_H

#include <mpi.h>
#include <stddef.h>

enum { MAX_SIZES = 32, WINDOW = 64, SMALL = 8, TAG_DATA = 1, TAG_ACK = 2 };

typedef struct {
    const char *figure;
    const char *transport; /* only named in the output; mpirun's options choose it */
    const char *pattern;   /* of multithread: many-to-one or many-to-many */
    size_t sizes[MAX_SIZES];
    int size_count;
    long iterations; /* round trips, or windows, or messages of a thread */
    long warmup;     /* as many more of them, not timed */
    const char *only; /* of collectives and overlap: names, separated by commas */
    long millis;      /* of collectives and overlap: how long each is measured */
    double settle;    /* seconds for which the cores are kept busy first */
    int threads;
    int rank;
} options;

/* Reads the command line; ends the program with a message where it is wrong. */
void read_options(options *o, int argc, char **argv);

/* Memory on a page boundary, every byte written once. */
char *allocate(size_t bytes);

/* Seconds, monotonic. */
double now(void);

/* Prints one line of CSV on rank 0. */
void print_value(const options *o, const char *figure, size_t bytes, const char *metric, const char *unit,
                 double value);

void latency(const options *o);
void bandwidth(const options *o);
void bibandwidth(const options *o);
void messagerate(const options *o);
void tail(const options *o);
void stencil(const options *o);
void multithread(const options *o);
void collectives(const options *o);
void overlap(const options *o);

#endif
