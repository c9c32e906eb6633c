/*
 * launch: what it costs to launch a kernel of OpenCL from C, as CSV. The same calls as jmpi's: four arguments are set, the
 * kernel is enqueued and the queue flushed, over and over, and the queue is waited for at the end.
 *
 * The library is loaded by name and declared here, so that neither its headers nor its development package are needed.
 */
#define _POSIX_C_SOURCE 200809L
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { DEVICE_ALL = -1, SUCCESS = 0, READ_WRITE = 1, RUNS = 3, ITEMS = 256 };

typedef int32_t cl_int;
typedef void *handle;

static const char *SOURCE = "kernel void fill(global double *restrict x, double value, long n, long x_at) {\n"
                            "    x += x_at;\n"
                            "    long i = get_global_id(0);\n"
                            "    if (i < n) {\n"
                            "        x[i] = value;\n"
                            "    }\n"
                            "}\n";

static void *library;

static void *find(const char *name) {
    void *function = dlsym(library, name);
    if (function == NULL) {
        fprintf(stderr, "launch: libOpenCL.so.1 has no %s\n", name);
        exit(1);
    }
    return function;
}

static void check(cl_int status, const char *call) {
    if (status != SUCCESS) {
        fprintf(stderr, "launch: %s failed: status %d\n", call, status);
        exit(1);
    }
}

/* The first device of the first platform that has one: jmpi's opencl:0. */
static handle first_device(void) {
    cl_int (*platforms)(uint32_t, handle *, uint32_t *) = find("clGetPlatformIDs");
    cl_int (*devices)(handle, uint64_t, uint32_t, handle *, uint32_t *) = find("clGetDeviceIDs");
    handle all[16];
    uint32_t count = 0;
    check(platforms(16, all, &count), "clGetPlatformIDs");
    for (uint32_t i = 0; i < count && i < 16; i++) {
        handle device;
        if (devices(all[i], (uint32_t)DEVICE_ALL, 1, &device, NULL) == SUCCESS) {
            return device;
        }
    }
    fprintf(stderr, "launch: no OpenCL device\n");
    exit(1);
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static handle queue;
static handle kernel;
static handle memory;

static double seconds(long launches) {
    cl_int (*set)(handle, uint32_t, size_t, const void *) = find("clSetKernelArg");
    cl_int (*enqueue)(handle, handle, uint32_t, const size_t *, const size_t *, const size_t *, uint32_t, const handle *,
                      handle *) = find("clEnqueueNDRangeKernel");
    cl_int (*flush)(handle) = find("clFlush");
    cl_int (*finish)(handle) = find("clFinish");
    double start = now();
    for (long i = 0; i < launches; i++) {
        double value = 1;
        int64_t n = 1;
        int64_t at = 0;
        size_t items = ITEMS;
        check(set(kernel, 0, sizeof memory, &memory), "clSetKernelArg");
        check(set(kernel, 3, sizeof at, &at), "clSetKernelArg");
        check(set(kernel, 1, sizeof value, &value), "clSetKernelArg");
        check(set(kernel, 2, sizeof n, &n), "clSetKernelArg");
        check(enqueue(queue, kernel, 1, NULL, &items, &items, 0, NULL, NULL), "clEnqueueNDRangeKernel");
        check(flush(queue), "clFlush");
    }
    check(finish(queue), "clFinish");
    return now() - start;
}

static void prepare(void) {
    handle (*context)(const void *, uint32_t, const handle *, void *, void *, cl_int *) = find("clCreateContext");
    handle (*create_queue)(handle, handle, uint64_t, cl_int *) = find("clCreateCommandQueue");
    handle (*program)(handle, uint32_t, const char **, const size_t *, cl_int *) = find("clCreateProgramWithSource");
    cl_int (*build)(handle, uint32_t, const handle *, const char *, void *, void *) = find("clBuildProgram");
    handle (*create_kernel)(handle, const char *, cl_int *) = find("clCreateKernel");
    handle (*buffer)(handle, uint64_t, size_t, void *, cl_int *) = find("clCreateBuffer");
    cl_int status;
    handle device = first_device();
    handle owner = context(NULL, 1, &device, NULL, NULL, &status);
    check(status, "clCreateContext");
    queue = create_queue(owner, device, 0, &status);
    check(status, "clCreateCommandQueue");
    handle text = program(owner, 1, &SOURCE, NULL, &status);
    check(status, "clCreateProgramWithSource");
    check(build(text, 1, &device, "", NULL, NULL), "clBuildProgram");
    kernel = create_kernel(text, "fill", &status);
    check(status, "clCreateKernel");
    memory = buffer(owner, READ_WRITE, ITEMS * sizeof(double), NULL, &status);
    check(status, "clCreateBuffer");
}

/* launch MILLIS: the fastest of three runs of many launches. */
int main(int count, char **words) {
    double most = count > 1 ? atof(words[1]) * 1e-3 : 0.1;
    library = dlopen("libOpenCL.so.1", RTLD_NOW);
    if (library == NULL) {
        fprintf(stderr, "launch: %s\n", dlerror());
        return 1;
    }
    prepare();
    long launches = 1;
    double best = seconds(1);
    while (best < most / RUNS / 2 && launches < 1 << 20) {
        launches *= 2;
        best = seconds(launches);
    }
    for (int run = 1; run < RUNS; run++) {
        double time = seconds(launches);
        best = time < best ? time : best;
    }
    printf("figure,transport,memory,bytes,metric,unit,value\n");
    printf("launch,shm,native,8,best,us,%.4f\n", best / (double)launches * 1e6);
    return 0;
}
