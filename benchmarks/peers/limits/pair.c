#define _GNU_SOURCE
#include "limits.h"

#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

void fail(const char *what) {
    perror(what);
    exit(1);
}

double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

char *shared_memory(size_t bytes) {
    char *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) {
        fail("mmap");
    }
    memset(memory, 1, bytes);
    return memory;
}

/* The n-th of the cores in the set, or the last where there are fewer. */
static int core(const cpu_set_t *allowed, int n) {
    int found = 0;
    for (int cpu = 0; cpu < CPU_SETSIZE; cpu++) {
        if (CPU_ISSET(cpu, allowed)) {
            found = cpu;
            if (n-- == 0) {
                break;
            }
        }
    }
    return found;
}

static void pin(const cpu_set_t *allowed, int n) {
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(core(allowed, n), &one);
    if (sched_setaffinity(0, sizeof one, &one) != 0) {
        fail("sched_setaffinity");
    }
}

pid_t fork_pinned(void) {
    static cpu_set_t allowed;
    if (CPU_COUNT(&allowed) == 0 && sched_getaffinity(0, sizeof allowed, &allowed) != 0) {
        fail("sched_getaffinity");
    }
    fflush(stdout);
    pid_t parent = getpid();
    pid_t child = fork();
    if (child < 0) {
        fail("fork");
    }
    pin(&allowed, child == 0 ? 1 : 0);
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != parent) {
            _exit(1);
        }
    }
    return child;
}

void end_child(pid_t child) {
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
}

void print_value(const char *figure, const char *transport, size_t bytes, const char *unit, double value) {
    printf("%s,%s,native,%zu,mean,%s,%.9g\n", figure, transport, bytes, unit, value);
}
