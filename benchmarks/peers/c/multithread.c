/*
 * Threads of rank 0 send 8 bytes each to rank 1, where one thread takes all (many-to-one) or one thread each
 * (many-to-many). Total rate, rate of a single pair, and the slowest sender's rate over the mean of all.
 */
#define _POSIX_C_SOURCE 200809L
#include "peer.h"

#include <pthread.h>
#include <stdio.h>
#include <string.h>

enum { MAX_THREADS = 64 };

typedef struct {
    const options *o;
    int tag;
    long messages;
    double seconds;
} lane;

/* A window of blocking sends, then an acknowledgement: nobody runs ahead without end. */
static void *send_lane(void *argument) {
    lane *l = argument;
    char data[SMALL] = {0};
    double start = now();
    for (long i = 1; i <= l->messages; i++) {
        MPI_Send(data, SMALL, MPI_BYTE, 1, l->tag, MPI_COMM_WORLD);
        if (i % WINDOW == 0) {
            MPI_Recv(data, SMALL, MPI_BYTE, 1, l->tag, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
        }
    }
    l->seconds = now() - start;
    return NULL;
}

static void *receive_lane(void *argument) {
    lane *l = argument;
    long got[MAX_THREADS] = {0};
    char data[SMALL];
    for (long i = 0; i < l->messages; i++) {
        MPI_Status status;
        MPI_Recv(data, SMALL, MPI_BYTE, 0, l->tag, MPI_COMM_WORLD, &status);
        if (++got[status.MPI_TAG] % WINDOW == 0) {
            MPI_Send(data, SMALL, MPI_BYTE, 0, status.MPI_TAG, MPI_COMM_WORLD);
        }
    }
    return NULL;
}

static void run_lanes(lane *lanes, int count, void *(*body)(void *)) {
    pthread_t threads[MAX_THREADS];
    for (int i = 0; i < count; i++) {
        pthread_create(&threads[i], NULL, body, &lanes[i]);
    }
    for (int i = 0; i < count; i++) {
        pthread_join(threads[i], NULL);
    }
}

/* Messages a second of all senders together; *slowest becomes the slowest one's share of the mean. */
static double rate(const options *o, int senders, long messages, double *slowest) {
    lane lanes[MAX_THREADS];
    for (int i = 0; i < senders; i++) {
        lanes[i] = (lane){.o = o, .tag = i, .messages = messages};
    }
    MPI_Barrier(MPI_COMM_WORLD);
    double start = now();
    if (o->rank == 0) {
        run_lanes(lanes, senders, send_lane);
    } else if (strcmp(o->pattern, "many-to-one") == 0) {
        lane all = {.o = o, .tag = MPI_ANY_TAG, .messages = messages * senders};
        run_lanes(&all, 1, receive_lane);
    } else {
        run_lanes(lanes, senders, receive_lane);
    }
    double total = (double)messages * senders / (now() - start);
    double sum = 0;
    double longest = 0;
    for (int i = 0; i < senders && o->rank == 0; i++) {
        sum += 1 / lanes[i].seconds;
        longest = lanes[i].seconds > longest ? lanes[i].seconds : longest;
    }
    *slowest = o->rank == 0 ? 1 / longest / (sum / senders) : 0;
    return total;
}

void multithread(const options *o) {
    int threads = o->threads < MAX_THREADS ? o->threads : MAX_THREADS;
    double slowest;
    char figure[64];
    snprintf(figure, sizeof figure, "multithread_%s", o->pattern);
    for (char *c = figure; *c != 0; c++) {
        *c = *c == '-' ? '_' : *c;
    }
    rate(o, 1, o->warmup, &slowest);
    print_value(o, figure, SMALL, "single", "1/s", rate(o, 1, o->iterations, &slowest));
    rate(o, threads, o->warmup, &slowest);
    print_value(o, figure, SMALL, "total", "1/s", rate(o, threads, o->iterations, &slowest));
    print_value(o, figure, SMALL, "slowest_share", "ratio", slowest);
}
