/* Copies and fills: put into a stream, done when somebody waits for it. */
#include <string.h>

#include "standin.h"

#define HOST 1
#define DEVICE 2

void standin_copy(struct work *work) {
    if (work->what == FILL) {
        memset(work->to, work->value, work->length);
        return;
    }
    if (standin_is_device(work->to, 1) && standin_is_device(work->from, 1)) {
        standin_pause();
    }
    for (size_t row = 0; row < work->count; row++) {
        memmove(work->to + row * work->to_pitch, work->from + row * work->from_pitch, work->length);
    }
}

static int add(struct stream *stream, uint64_t to, int to_type, uint64_t from, int from_type, size_t length) {
    if ((to_type == DEVICE && !standin_is_device((void *) to, length))
            || (from_type == DEVICE && !standin_is_device((void *) from, length))) {
        return INVALID_VALUE;
    }
    struct work work = {.what = COPY, .to = (char *) to, .from = (char *) from, .length = length, .count = 1};
    standin_add(stream, &work);
    return SUCCESS;
}

API int cuMemcpyHtoDAsync_v2(uint64_t to, const void *from, size_t length, struct stream *stream) {
    ENTER(1)
    return standin_leave(add(stream, to, DEVICE, (uint64_t) from, HOST, length));
}

API int cuMemcpyDtoHAsync_v2(void *to, uint64_t from, size_t length, struct stream *stream) {
    ENTER(1)
    return standin_leave(add(stream, (uint64_t) to, HOST, from, DEVICE, length));
}

API int cuMemcpyDtoDAsync_v2(uint64_t to, uint64_t from, size_t length, struct stream *stream) {
    ENTER(1)
    return standin_leave(add(stream, to, DEVICE, from, DEVICE, length));
}

API int cuMemsetD8Async(uint64_t to, unsigned char value, size_t length, struct stream *stream) {
    ENTER(1)
    if (!standin_is_device((void *) to, length)) {
        return standin_leave(INVALID_VALUE);
    }
    struct work work = {.what = FILL, .to = (char *) to, .length = length, .value = value};
    standin_add(stream, &work);
    return standin_leave(SUCCESS);
}

/* CUDA_MEMCPY2D */
struct side { size_t x, y; int type; char *host; uint64_t device; void *array; size_t pitch; };
struct rows { struct side from, to; size_t width, height; };

static char *start(const struct side *side, const struct rows *rows) {
    char *at = side->type == HOST ? side->host : (char *) side->device;
    size_t length = (rows->height - 1) * side->pitch + rows->width;
    int is_wrong = side->pitch < rows->width || side->x != 0 || side->y != 0
            || (side->type == DEVICE ? !standin_is_device(at, length) : side->type != HOST);
    return is_wrong ? NULL : at;
}

API int cuMemcpy2DAsync_v2(const struct rows *rows, struct stream *stream) {
    ENTER(1)
    struct work work = {.what = ROWS, .to = start(&rows->to, rows), .from = start(&rows->from, rows),
            .length = rows->width, .to_pitch = rows->to.pitch, .from_pitch = rows->from.pitch, .count = rows->height};
    if (work.to == NULL || work.from == NULL) {
        return standin_leave(INVALID_VALUE);
    }
    standin_add(stream, &work);
    return standin_leave(SUCCESS);
}
