/* Two processes take turns to raise a counter in one cache line: half of the round trip. */
#include "limits.h"

#include <stdatomic.h>
#include <unistd.h>

enum { ROUNDS = 1000000, WARMUP = 100000 };

/* Raises the counter at every second value from `first` on, `rounds` times. */
static void take_turns(atomic_long *line, long first, long rounds) {
    for (long turn = first; turn < first + 2 * rounds; turn += 2) {
        while (atomic_load_explicit(line, memory_order_acquire) != turn) {
        }
        atomic_store_explicit(line, turn + 1, memory_order_release);
    }
}

void cacheline(void) {
    atomic_long *line = (atomic_long *)shared_memory(4096);
    atomic_store(line, 0);
    pid_t child = fork_pinned();
    if (child == 0) {
        take_turns(line, 1, WARMUP + ROUNDS);
        _exit(0);
    }
    take_turns(line, 0, WARMUP);
    double start = now();
    take_turns(line, 2L * WARMUP, ROUNDS);
    double seconds = now() - start;
    end_child(child);
    print_value("cacheline", "shm", 8, "us", seconds / ROUNDS / 2 * 1e6);
}
