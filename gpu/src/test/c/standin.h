/* A libcuda for tests: the driver's calls that the CUDA backend makes, on the host's processors and memory.
 *
 * Nothing asynchronous is done before somebody waits for it: what forgets to wait reads old data, every time. Calls can be
 * told to fail, and what was never given back is counted. See control.c for what tests ask of it.
 *
 *   device.c   devices and contexts          stream.c   queues of work, events
 *   memory.c   allocations, IPC              module.c   loading kernels
 *   copy.c     copies, fills                 launch.c   running them, group by group
 *   nvrtc.c    a library of its own: makes shared objects of sources, by gcc
 */
#ifndef STANDIN_H
#define STANDIN_H

#include <pthread.h>
#include <stddef.h>
#include <stdint.h>

enum result {
    SUCCESS = 0, INVALID_VALUE = 1, OUT_OF_MEMORY = 2, NOT_INITIALIZED = 3, NO_DEVICE = 100, INVALID_IMAGE = 200,
    INVALID_CONTEXT = 201, INVALID_PTX = 218, INVALID_HANDLE = 400, NOT_FOUND = 500, NOT_READY = 600,
    ILLEGAL_ADDRESS = 700, ALREADY_REGISTERED = 712, NOT_REGISTERED = 713, LAUNCH_FAILED = 719
};

/* What is counted until it is given back. */
enum kind { CONTEXT, MEMORY, MAPPING, STREAM, EVENT, MODULE, REGISTRATION, KINDS };

#define API __attribute__((visibility("default")))

struct dim { unsigned x, y, z; };

/* A work item, as kernels see it; device.h draws the same. */
struct item {
    struct dim thread, block, grid, size;
    void (*barrier)(struct item *self);
};

typedef void (*thunk)(struct item *item, void **arguments);

struct function {
    thunk run;
    const unsigned long *sizes;
    int has_barrier;
};

struct event;

struct work {
    enum { COPY, ROWS, FILL, LAUNCH, RECORD, WAIT } what;
    char *to;
    const char *from;
    size_t length, to_pitch, from_pitch, count;
    int value;
    struct function function;
    struct dim grid, block;
    char *arguments;
    struct event *event;
    long serial;
    struct work *next;
};

struct event {
    struct stream *stream;
    long recorded, reached;
    int users, closed;
};

struct stream {
    struct work *first, *last;
    int error;
    struct stream *next;
};

extern pthread_mutex_t standin_lock;
extern long standin_counts[KINDS];
extern long standin_launched;

/* Takes the lock; the result that the call was told to have, or whether it lacks a context. */
int standin_enter(const char *name, int needs_context);
/* Gives the lock back, and the result on. */
int standin_leave(int result);

#define ENTER(needs_context)                                    \
    int entered = standin_enter(__func__, needs_context);       \
    if (entered != SUCCESS) {                                   \
        return standin_leave(entered);                          \
    }

/* Whether all of a range is memory of the device. */
int standin_is_device(const void *at, size_t length);
/* How long copies on the device take at least. */
void standin_pause(void);

void standin_add(struct stream *stream, struct work *work);
void standin_run_all(struct stream *stream);
void standin_run_everything(void);
void standin_copy(struct work *work);
int standin_launch(const struct work *work);

#endif
