/* What tests ask of the stand-in, and what all of its parts share. */
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "standin.h"

pthread_mutex_t standin_lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
long standin_counts[KINDS];
long standin_launched;
extern __thread void *standin_current;

static struct { char name[64]; int result, skip; } plan;
static long pause_ms = -1;

/* Let a later call of a function fail, the next one or after `skip` others. Launches fail when they are waited for. */
API void standin_fail(const char *name, int result, int skip) {
    pthread_mutex_lock(&standin_lock);
    strncpy(plan.name, name, sizeof plan.name - 1);
    plan.result = result;
    plan.skip = skip;
    pthread_mutex_unlock(&standin_lock);
}

/* How many of a kind were made and not given back. */
API long standin_live(int kind) {
    pthread_mutex_lock(&standin_lock);
    long live = standin_counts[kind];
    pthread_mutex_unlock(&standin_lock);
    return live;
}

/* How many kernels were launched. */
API long standin_launches(void) {
    pthread_mutex_lock(&standin_lock);
    long launches = standin_launched;
    pthread_mutex_unlock(&standin_lock);
    return launches;
}

static int planned(const char *name) {
    if (plan.result == SUCCESS || strcmp(plan.name, name) != 0 || plan.skip-- > 0) {
        return SUCCESS;
    }
    int result = plan.result;
    plan.result = SUCCESS;
    return result;
}

int standin_enter(const char *name, int needs_context) {
    pthread_mutex_lock(&standin_lock);
    int result = planned(name);
    return result != SUCCESS ? result : needs_context && standin_current == NULL ? INVALID_CONTEXT : SUCCESS;
}

int standin_leave(int result) {
    pthread_mutex_unlock(&standin_lock);
    return result;
}

void standin_pause(void) {
    if (pause_ms < 0) {
        const char *given = getenv("STANDIN_COPY_MS");
        pause_ms = given == NULL ? 0 : atol(given);
    }
    if (pause_ms > 0) {
        struct timespec time = {pause_ms / 1000, pause_ms % 1000 * 1000000};
        nanosleep(&time, NULL);
    }
}
