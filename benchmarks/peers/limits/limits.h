/*
 * What the machine itself can do between two processes on two cores, with no message passing above it:
 *
 *   main.c ─▶ cacheline.c   one cache line passed to and fro
 *             socket.c      a TCP connection over loopback: ping-pong polled without blocking, and a stream
 *             copy.c        memcpy, and reading another process's memory (process_vm_readv)
 *             pair.c        the second process, pinning, memory, clock, output
 */
#ifndef JMPI_LIMITS_H
#define JMPI_LIMITS_H

#include <stddef.h>
#include <sys/types.h>

/* Seconds, monotonic. */
double now(void);

/* Page-aligned memory that a forked process shares, every byte written once. */
char *shared_memory(size_t bytes);

/* Forks; the parent stays on the first core that this process may use, the child on the second. 0 in the child. */
pid_t fork_pinned(void);

/* Ends a child that would wait for ever, and waits for it. */
void end_child(pid_t child);

/* Ends the program with a message, with errno's text. */
void fail(const char *what);

/* Prints one line of CSV. */
void print_value(const char *figure, const char *transport, size_t bytes, const char *unit, double value);

void cacheline(void);
void socket_latency(void);
void socket_bandwidth(size_t bytes);
void memory_copy(size_t bytes);
void cross_process_read(size_t bytes);

#endif
