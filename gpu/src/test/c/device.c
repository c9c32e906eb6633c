/* Devices, contexts, names of errors. */
#include <stdio.h>
#include <stdlib.h>

#include "standin.h"

#define THREADS_PER_BLOCK 1
#define MULTIPROCESSORS 16
#define MAJOR 75
#define MINOR 76

__thread void *standin_current;

/* A device's primary context, or one that a program made. */
struct context { int uses, device; };

static struct context contexts[16];

static int devices(void) {
    const char *given = getenv("STANDIN_DEVICES");
    return given == NULL ? 1 : atoi(given);
}

API int cuInit(unsigned flags) {
    ENTER(0)
    return standin_leave(flags != 0 ? INVALID_VALUE : devices() == 0 ? NO_DEVICE : SUCCESS);
}

API int cuDriverGetVersion(int *version) {
    *version = 13000;
    return SUCCESS;
}

API int cuDeviceGetCount(int *count) {
    *count = devices();
    return SUCCESS;
}

API int cuDeviceGet(int *device, int index) {
    *device = index;
    return index < devices() ? SUCCESS : INVALID_VALUE;
}

API int cuDeviceGetName(char *name, int length, int device) {
    snprintf(name, length, "stand-in for CUDA %d", device);
    return SUCCESS;
}

API int cuDeviceTotalMem_v2(size_t *bytes, int device) {
    (void) device;
    *bytes = (size_t) 4 << 30;
    return SUCCESS;
}

API int cuDeviceGetAttribute(int *value, int attribute, int device) {
    (void) device;
    switch (attribute) {
        case THREADS_PER_BLOCK: *value = 1024; return SUCCESS;
        case MULTIPROCESSORS: *value = 2; return SUCCESS;
        case MAJOR: *value = 9; return SUCCESS;
        case MINOR: *value = 0; return SUCCESS;
        default: return INVALID_VALUE;
    }
}

API int cuDevicePrimaryCtxRetain(void **context, int device) {
    ENTER(0)
    contexts[device].uses++;
    contexts[device].device = device;
    standin_counts[CONTEXT]++;
    *context = &contexts[device];
    return standin_leave(SUCCESS);
}

API int cuDevicePrimaryCtxRelease_v2(int device) {
    ENTER(0)
    if (contexts[device].uses == 0) {
        return standin_leave(INVALID_CONTEXT);
    }
    contexts[device].uses--;
    standin_counts[CONTEXT]--;
    return standin_leave(SUCCESS);
}

API int cuCtxCreate_v2(void **context, unsigned flags, int device) {
    ENTER(0)
    struct context *made = malloc(sizeof *made);
    *made = (struct context) {1, device};
    standin_counts[CONTEXT]++;
    *context = standin_current = made;
    return standin_leave(flags != 0 ? INVALID_VALUE : SUCCESS);
}

API int cuCtxDestroy_v2(void *context) {
    ENTER(0)
    /* Not freed: whoever uses it later is to be told. */
    ((struct context *) context)->uses = 0;
    standin_counts[CONTEXT]--;
    if (standin_current == context) {
        standin_current = NULL;
    }
    return standin_leave(SUCCESS);
}

API int cuCtxSetCurrent(void *context) {
    if (context != NULL && ((struct context *) context)->uses == 0) {
        return INVALID_CONTEXT;
    }
    standin_current = context;
    return SUCCESS;
}

API int cuCtxGetDevice(int *device) {
    ENTER(1)
    *device = ((struct context *) standin_current)->device;
    return standin_leave(SUCCESS);
}

static const struct { int result; const char *name, *text; } errors[] = {
    {INVALID_VALUE, "CUDA_ERROR_INVALID_VALUE", "invalid argument"},
    {OUT_OF_MEMORY, "CUDA_ERROR_OUT_OF_MEMORY", "out of memory"},
    {NO_DEVICE, "CUDA_ERROR_NO_DEVICE", "no CUDA-capable device is detected"},
    {INVALID_IMAGE, "CUDA_ERROR_INVALID_IMAGE", "device kernel image is invalid"},
    {INVALID_CONTEXT, "CUDA_ERROR_INVALID_CONTEXT", "invalid device context"},
    {INVALID_PTX, "CUDA_ERROR_INVALID_PTX", "a PTX JIT compilation failed"},
    {INVALID_HANDLE, "CUDA_ERROR_INVALID_HANDLE", "invalid resource handle"},
    {NOT_FOUND, "CUDA_ERROR_NOT_FOUND", "named symbol not found"},
    {ILLEGAL_ADDRESS, "CUDA_ERROR_ILLEGAL_ADDRESS", "an illegal memory access was encountered"},
    {LAUNCH_FAILED, "CUDA_ERROR_LAUNCH_FAILED", "unspecified launch failure"},
};

static int describe(int result, const char **text, int is_name) {
    for (size_t i = 0; i < sizeof errors / sizeof errors[0]; i++) {
        if (errors[i].result == result) {
            *text = is_name ? errors[i].name : errors[i].text;
            return SUCCESS;
        }
    }
    *text = NULL;
    return INVALID_VALUE;
}

API int cuGetErrorName(int result, const char **name) {
    return describe(result, name, 1);
}

API int cuGetErrorString(int result, const char **text) {
    return describe(result, text, 0);
}
