/* The collectives that are compared: their names as jmpi has them, blocking and, where overlap is measured, started. */
#ifndef JMPI_CALLS_H
#define JMPI_CALLS_H

#include "peer.h"

/* Memory for the largest size: a block for each rank. Reductions are of doubles. */
typedef struct {
    char *out;
    char *in;
    int bytes;
} operands;

typedef struct {
    const char *name;
    void (*block)(const operands *a);
    MPI_Request (*start)(const operands *a); /* NULL where nobody asks for it */
} collective;

extern const collective collectives_known[];
extern const int collectives_count;

/* Whether a list of names, separated by commas, has this one. */
int is_listed(const char *list, const char *name);

#endif
