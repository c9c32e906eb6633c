/* Runs kernels: group by group, item by item. Items that wait for each other have a stack each. */
#include <stdlib.h>
#include <string.h>
#include <ucontext.h>

#include "standin.h"

#define STACK (64 << 10)
#define MOST_ITEMS 1024

struct fiber {
    struct item item; /* first, so that an item is its fiber */
    ucontext_t context;
    char *stack;
    int is_done;
};

static struct fiber *fibers;
static ucontext_t scheduler;
static const struct function *running;
static void **running_arguments;
static struct fiber *current;

static void wait_for_group(struct item *self) {
    struct fiber *fiber = (struct fiber *) self;
    swapcontext(&fiber->context, &scheduler);
    current = fiber;
}

static void begin(void) {
    running->run(&current->item, running_arguments);
    current->is_done = 1;
    swapcontext(&current->context, &scheduler);
}

static struct dim place(unsigned index, struct dim size) {
    return (struct dim) {index % size.x, index / size.x % size.y, index / (size.x * size.y)};
}

static void run_fibers(struct item item, unsigned count) {
    if (fibers == NULL) {
        fibers = calloc(MOST_ITEMS, sizeof *fibers);
    }
    for (unsigned i = 0; i < count; i++) {
        struct fiber *fiber = &fibers[i];
        fiber->item = item;
        fiber->item.thread = place(i, item.size);
        fiber->item.barrier = wait_for_group;
        fiber->is_done = 0;
        fiber->stack = fiber->stack != NULL ? fiber->stack : malloc(STACK);
        getcontext(&fiber->context);
        fiber->context.uc_stack.ss_sp = fiber->stack;
        fiber->context.uc_stack.ss_size = STACK;
        makecontext(&fiber->context, begin, 0);
    }
    for (unsigned left = count; left > 0;) {
        left = 0;
        for (unsigned i = 0; i < count; i++) {
            if (!fibers[i].is_done) {
                current = &fibers[i];
                swapcontext(&scheduler, &fibers[i].context);
                left += !fibers[i].is_done;
            }
        }
    }
}

static void run_group(struct item item) {
    unsigned count = item.size.x * item.size.y * item.size.z;
    if (running->has_barrier) {
        run_fibers(item, count);
        return;
    }
    for (unsigned i = 0; i < count; i++) {
        item.thread = place(i, item.size);
        running->run(&item, running_arguments);
    }
}

static unsigned count_arguments(const unsigned long *sizes) {
    unsigned count = 0;
    while (sizes[count] != 0) {
        count++;
    }
    return count;
}

int standin_launch(const struct work *work) {
    if (work->value != SUCCESS) {
        return work->value;
    }
    unsigned count = count_arguments(work->function.sizes);
    void *arguments[count + 1];
    for (unsigned i = 0; i < count; i++) {
        arguments[i] = work->arguments + 8 * i;
    }
    running = &work->function;
    running_arguments = arguments;
    struct item item = {.grid = work->grid, .size = work->block};
    for (item.block.z = 0; item.block.z < work->grid.z; item.block.z++) {
        for (item.block.y = 0; item.block.y < work->grid.y; item.block.y++) {
            for (item.block.x = 0; item.block.x < work->grid.x; item.block.x++) {
                run_group(item);
            }
        }
    }
    return SUCCESS;
}

API int cuLaunchKernel(struct function *function, unsigned grid_x, unsigned grid_y, unsigned grid_z, unsigned block_x,
        unsigned block_y, unsigned block_z, unsigned shared, struct stream *stream, void **arguments, void **extra) {
    int planned = standin_enter(__func__, 1);
    if (planned == INVALID_CONTEXT) {
        return standin_leave(planned);
    }
    (void) shared;
    if (extra != NULL || (uint64_t) block_x * block_y * block_z > MOST_ITEMS || grid_y > 65535 || grid_z > 65535
            || grid_x * block_x == 0) {
        return standin_leave(INVALID_VALUE);
    }
    unsigned count = count_arguments(function->sizes);
    char *copies = calloc(count + 1, 8);
    for (unsigned i = 0; i < count; i++) {
        memcpy(copies + 8 * i, arguments[i], function->sizes[i]);
    }
    struct work work = {.what = LAUNCH, .function = *function, .grid = {grid_x, grid_y, grid_z},
            .block = {block_x, block_y, block_z}, .arguments = copies, .value = planned};
    standin_add(stream, &work);
    standin_launched++;
    return standin_leave(SUCCESS);
}
