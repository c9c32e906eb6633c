/* A TCP connection over loopback with nothing above it. Reads and writes never block: both sides poll. */
#define _GNU_SOURCE
#include "limits.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

enum { ROUNDS = 50000, WARMUP = 5000, MESSAGE = 8, STREAM_BYTES = 1 << 30 };

static void send_all(int s, const char *data, size_t bytes) {
    while (bytes > 0) {
        ssize_t n = send(s, data, bytes, MSG_DONTWAIT | MSG_NOSIGNAL);
        if (n < 0 && errno != EAGAIN) {
            fail("send");
        }
        data += n > 0 ? n : 0;
        bytes -= n > 0 ? (size_t)n : 0;
    }
}

static void receive_all(int s, char *data, size_t bytes) {
    while (bytes > 0) {
        ssize_t n = recv(s, data, bytes, MSG_DONTWAIT);
        if (n == 0 || (n < 0 && errno != EAGAIN)) {
            fail("recv");
        }
        data += n > 0 ? n : 0;
        bytes -= n > 0 ? (size_t)n : 0;
    }
}

static int no_delay(int s) {
    int on = 1;
    if (s < 0 || setsockopt(s, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) != 0) {
        fail("socket");
    }
    return s;
}

/* Both ends of a connection; the listening socket is gone. */
static void connect_pair(int ends[2]) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof address;
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    if (bind(listener, (struct sockaddr *)&address, length) != 0 || listen(listener, 1) != 0 ||
        getsockname(listener, (struct sockaddr *)&address, &length) != 0) {
        fail("listen on loopback");
    }
    ends[0] = no_delay(socket(AF_INET, SOCK_STREAM, 0));
    if (connect(ends[0], (struct sockaddr *)&address, length) != 0) {
        fail("connect over loopback");
    }
    ends[1] = no_delay(accept(listener, NULL, NULL));
    close(listener);
}

static void ping(int s, long rounds) {
    char data[MESSAGE] = {0};
    for (long i = 0; i < rounds; i++) {
        send_all(s, data, MESSAGE);
        receive_all(s, data, MESSAGE);
    }
}

static void pong(int s, long rounds) {
    char data[MESSAGE];
    for (long i = 0; i < rounds; i++) {
        receive_all(s, data, MESSAGE);
        send_all(s, data, MESSAGE);
    }
}

void socket_latency(void) {
    int ends[2];
    connect_pair(ends);
    pid_t child = fork_pinned();
    if (child == 0) {
        pong(ends[1], WARMUP + ROUNDS);
        _exit(0);
    }
    ping(ends[0], WARMUP);
    double start = now();
    ping(ends[0], ROUNDS);
    double seconds = now() - start;
    end_child(child);
    close(ends[0]);
    close(ends[1]);
    print_value("socket_latency", "tcp", MESSAGE, "us", seconds / ROUNDS / 2 * 1e6);
}

void socket_bandwidth(size_t bytes) {
    int ends[2];
    connect_pair(ends);
    char *data = shared_memory(2 * bytes);
    pid_t child = fork_pinned();
    if (child == 0) {
        for (long sent = 0; sent <= STREAM_BYTES; sent += (long)bytes) {
            send_all(ends[1], data, bytes);
        }
        receive_all(ends[1], data, 1);
        _exit(0);
    }
    receive_all(ends[0], data + bytes, bytes);
    double start = now();
    for (long got = 0; got < STREAM_BYTES; got += (long)bytes) {
        receive_all(ends[0], data + bytes, bytes);
    }
    double seconds = now() - start;
    end_child(child);
    close(ends[0]);
    close(ends[1]);
    print_value("socket_bandwidth", "tcp", bytes, "MB/s", STREAM_BYTES / seconds / 1e6);
}
