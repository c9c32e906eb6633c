/* Allocations. Each is a memfd, so that another process can open it by /proc. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "standin.h"

int cuDeviceTotalMem_v2(size_t *bytes, int device);

#define HANDLE 64
#define MAGIC 0x6a6d7069

struct block {
    char *at;
    size_t length;
    int fd, is_opened;
    struct block *next;
};

struct bytes { char all[HANDLE]; };

struct handle { int magic, process, fd; size_t length; };

static struct block *blocks;
static size_t used;

static struct block *find(const void *at) {
    for (struct block *block = blocks; block != NULL; block = block->next) {
        if ((const char *) at >= block->at && (const char *) at < block->at + block->length) {
            return block;
        }
    }
    return NULL;
}

int standin_is_device(const void *at, size_t length) {
    struct block *block = find(at);
    return block != NULL && (const char *) at + length <= block->at + block->length;
}

static int map(int fd, size_t length, int is_opened, uint64_t *pointer) {
    char *at = mmap(NULL, length, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (at == MAP_FAILED) {
        close(fd);
        return OUT_OF_MEMORY;
    }
    struct block *block = malloc(sizeof *block);
    *block = (struct block) {at, length, fd, is_opened, blocks};
    blocks = block;
    *pointer = (uint64_t) at;
    standin_counts[is_opened ? MAPPING : MEMORY]++;
    return SUCCESS;
}

static int unmap(uint64_t pointer, int is_opened) {
    standin_run_everything();
    for (struct block **link = &blocks; *link != NULL; link = &(*link)->next) {
        struct block *block = *link;
        if (block->at == (char *) pointer && block->is_opened == is_opened) {
            *link = block->next;
            munmap(block->at, block->length);
            close(block->fd);
            used -= is_opened ? 0 : block->length;
            standin_counts[is_opened ? MAPPING : MEMORY]--;
            free(block);
            return SUCCESS;
        }
    }
    return INVALID_VALUE;
}

API int cuMemAlloc_v2(uint64_t *pointer, size_t length) {
    ENTER(1)
    size_t total;
    cuDeviceTotalMem_v2(&total, 0);
    if (length == 0) {
        return standin_leave(INVALID_VALUE);
    }
    if (length > total - used) {
        return standin_leave(OUT_OF_MEMORY);
    }
    int fd = memfd_create("stand-in for CUDA", MFD_CLOEXEC);
    if (fd < 0 || ftruncate(fd, (off_t) length) != 0) {
        return standin_leave(OUT_OF_MEMORY);
    }
    int result = map(fd, length, 0, pointer);
    if (result == SUCCESS) {
        used += length;
        memset((void *) *pointer, 0xa5, length); /* a real device's memory isn't zero either */
    }
    return standin_leave(result);
}

API int cuMemFree_v2(uint64_t pointer) {
    ENTER(1)
    return standin_leave(unmap(pointer, 0));
}

API int cuIpcGetMemHandle(char *handle, uint64_t pointer) {
    ENTER(1)
    struct block *block = find((void *) pointer);
    if (block == NULL || block->is_opened) {
        return standin_leave(INVALID_VALUE);
    }
    struct handle content = {MAGIC, getpid(), block->fd, block->length};
    memset(handle, 0, HANDLE);
    memcpy(handle, &content, sizeof content);
    return standin_leave(SUCCESS);
}

/* As the driver's: not in the process that the memory is of. */
API int cuIpcOpenMemHandle_v2(uint64_t *pointer, struct bytes handle, unsigned flags) {
    ENTER(1)
    struct handle content;
    memcpy(&content, &handle, sizeof content);
    if (content.magic != MAGIC || flags != 1) {
        return standin_leave(INVALID_VALUE);
    }
    if (content.process == getpid()) {
        return standin_leave(INVALID_CONTEXT);
    }
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/fd/%d", content.process, content.fd);
    int fd = open(path, O_RDWR | O_CLOEXEC);
    return standin_leave(fd < 0 ? INVALID_VALUE : map(fd, content.length, 1, pointer));
}

API int cuIpcCloseMemHandle(uint64_t pointer) {
    ENTER(1)
    return standin_leave(unmap(pointer, 1));
}

#define REGISTERED 16

static struct { const char *at; size_t length; } registered[REGISTERED];

/* Whole pages, none of them twice. */
API int cuMemHostRegister_v2(const char *at, size_t length, unsigned flags) {
    ENTER(1)
    if (flags != 1 || (uint64_t) at % 4096 != 0 || length == 0) {
        return standin_leave(INVALID_VALUE);
    }
    int free_one = -1;
    for (int i = 0; i < REGISTERED; i++) {
        if (registered[i].at == NULL) {
            free_one = i;
        } else if (at < registered[i].at + registered[i].length && registered[i].at < at + length) {
            return standin_leave(ALREADY_REGISTERED);
        }
    }
    if (free_one < 0) {
        return standin_leave(OUT_OF_MEMORY);
    }
    registered[free_one].at = at;
    registered[free_one].length = length;
    standin_counts[REGISTRATION]++;
    return standin_leave(SUCCESS);
}

API int cuMemHostUnregister(const char *at) {
    ENTER(1)
    standin_run_everything();
    for (int i = 0; i < REGISTERED; i++) {
        if (at != NULL && registered[i].at == at) {
            registered[i].at = NULL;
            standin_counts[REGISTRATION]--;
            return standin_leave(SUCCESS);
        }
    }
    return standin_leave(NOT_REGISTERED);
}
