/* One copy of a message: within a process, and out of another process's memory. */
#define _GNU_SOURCE
#include "limits.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/uio.h>
#include <unistd.h>

enum { TOTAL = 1 << 30 };

void memory_copy(size_t bytes) {
    char *from = shared_memory(bytes);
    char *to = shared_memory(bytes);
    double start = now();
    for (long copied = 0; copied < TOTAL; copied += (long)bytes) {
        memcpy(to, from, bytes);
        /* The compiler must not drop a copy that nobody reads. */
        __asm__ volatile("" : : "r"(to) : "memory");
    }
    double seconds = now() - start;
    munmap(from, bytes);
    munmap(to, bytes);
    print_value("memcpy", "shm", bytes, "MB/s", TOTAL / seconds / 1e6);
}

/* Whether the kernel allowed it. */
static int read_repeatedly(pid_t from, char *to, char *their, size_t bytes) {
    struct iovec local = {.iov_base = to, .iov_len = bytes};
    struct iovec remote = {.iov_base = their, .iov_len = bytes};
    for (long copied = 0; copied < TOTAL; copied += (long)bytes) {
        if (process_vm_readv(from, &local, 1, &remote, 1, 0) != (ssize_t)bytes) {
            return 0;
        }
    }
    return 1;
}

void cross_process_read(size_t bytes) {
    char *memory = shared_memory(2 * bytes);
    pid_t child = fork_pinned();
    if (child == 0) {
        pause(); /* a parent may read its child, also where the kernel restricts ptrace */
        _exit(0);
    }
    double start = now();
    int allowed = read_repeatedly(child, memory + bytes, memory, bytes);
    double seconds = now() - start;
    int error = errno;
    end_child(child);
    munmap(memory, 2 * bytes);
    if (allowed) {
        print_value("process_vm_readv", "shm", bytes, "MB/s", TOTAL / seconds / 1e6);
    } else {
        fprintf(stderr, "limits: process_vm_readv isn't allowed here: %s\n", strerror(error));
    }
}
