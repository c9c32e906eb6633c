/* What CUDA C has that C hasn't, for sources that the stand-in's NVRTC compiles. */
#include <math.h>

struct dim { unsigned x, y, z; };

/* As in standin.h. */
struct item {
    struct dim thread, block, grid, size;
    void (*barrier)(struct item *self);
};

static __thread struct item *standin_item;

#define threadIdx (standin_item->thread)
#define blockIdx (standin_item->block)
#define gridDim (standin_item->grid)
#define blockDim (standin_item->size)

/* By this nvrtc.c finds kernels once macros are gone. */
#define __global__ __attribute__((__used__, __aligned__(32)))
#define __device__
#define __shared__ static __thread

static inline void __syncthreads(void) {
    struct item *self = standin_item;
    self->barrier(self);
    standin_item = self;
}

static inline int atomicAdd(int *at, int value) {
    return __atomic_fetch_add(at, value, __ATOMIC_RELAXED);
}

static inline double rsqrt(double x) {
    return 1 / sqrt(x);
}
