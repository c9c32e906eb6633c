#define _POSIX_C_SOURCE 200809L
#include "peer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void fail(const char *rule, const char *value) {
    fprintf(stderr, "peer: %s: %s; see benchmarks/peers/c/peer.h\n", rule, value);
    exit(2);
}

/* 8, 64K or 1M */
static size_t parse_size(char **at) {
    size_t size = strtoull(*at, at, 10);
    if (**at == 'K' || **at == 'M') {
        size <<= **at == 'K' ? 10 : 20;
        (*at)++;
    }
    return size;
}

static void parse_sizes(options *o, char *list) {
    o->size_count = 0;
    for (char *at = list; *at != 0;) {
        if (o->size_count == MAX_SIZES) {
            fail("too many sizes", list);
        }
        o->sizes[o->size_count++] = parse_size(&at);
        if (*at == ',') {
            at++;
        } else if (*at != 0) {
            fail("not a list of sizes", list);
        }
    }
}

static void read_option(options *o, const char *name, char *value) {
    if (strcmp(name, "--sizes") == 0) {
        parse_sizes(o, value);
    } else if (strcmp(name, "--iterations") == 0) {
        o->iterations = atol(value);
    } else if (strcmp(name, "--warmup") == 0) {
        o->warmup = atol(value);
    } else if (strcmp(name, "--threads") == 0) {
        o->threads = atoi(value);
    } else if (strcmp(name, "--pattern") == 0) {
        o->pattern = value;
    } else if (strcmp(name, "--only") == 0) {
        o->only = value;
    } else if (strcmp(name, "--millis") == 0) {
        o->millis = atol(value);
    } else if (strcmp(name, "--settle") == 0) {
        o->settle = atof(value);
    } else if (strcmp(name, "--transport") == 0) {
        o->transport = value;
    } else {
        fail("unknown option", name);
    }
}

void read_options(options *o, int argc, char **argv) {
    if (argc < 2) {
        fail("no figure given", "latency, bandwidth, bibandwidth, messagerate, tail, multithread, collectives, "
                                "overlap or hello");
    }
    *o = (options){.figure = argv[1],
                   .transport = "shm",
                   .pattern = "many-to-one",
                   .only = "barrier,bcast,allReduce,allGather,allToAll",
                   .millis = 100,
                   .sizes = {SMALL},
                   .size_count = 1,
                   .iterations = 10000,
                   .warmup = 1000,
                   .threads = 4};
    for (int i = 2; i < argc; i += 2) {
        if (i + 1 == argc) {
            fail("option without a value", argv[i]);
        }
        read_option(o, argv[i], argv[i + 1]);
    }
}

char *allocate(size_t bytes) {
    void *memory;
    if (posix_memalign(&memory, 4096, bytes > 0 ? bytes : 1) != 0) {
        fail("no memory", "use smaller sizes");
    }
    memset(memory, 1, bytes);
    return memory;
}

double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

void print_value(const options *o, const char *figure, size_t bytes, const char *metric, const char *unit,
                 double value) {
    if (o->rank == 0) {
        printf("%s,%s,native,%zu,%s,%s,%.9g\n", figure, o->transport, bytes, metric, unit, value);
    }
}
