/* Loads kernels. An image is what the stand-in's NVRTC makes: a magic, a length, a shared object. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "standin.h"

#define MAGIC "STAND-IN"
#define ERROR_LOG 5
#define ERROR_LOG_BYTES 6

struct module {
    void *library;
    struct function functions[64];
    int count;
};

static void *load(const char *image) {
    uint64_t length;
    memcpy(&length, image + sizeof MAGIC - 1, sizeof length);
    char path[] = "/tmp/standin-kernels-XXXXXX"; /* a new name each time: dlopen goes by it */
    int fd = mkstemp(path);
    const char *bytes = image + sizeof MAGIC - 1 + sizeof length;
    if (fd < 0 || write(fd, bytes, length) != (ssize_t) length) {
        return NULL;
    }
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    close(fd);
    unlink(path);
    return library;
}

/* As ptxas does. */
static void complain(unsigned count, const int *options, void **values) {
    char *log = NULL;
    size_t room = 0;
    for (unsigned i = 0; i < count; i++) {
        log = options[i] == ERROR_LOG ? values[i] : log;
        room = options[i] == ERROR_LOG_BYTES ? (size_t) values[i] : room;
    }
    if (log != NULL) {
        snprintf(log, room, "ptxas application ptx input, line 1; fatal   : Parsing error");
    }
}

API int cuModuleLoadDataEx(struct module **module, const char *image, unsigned count, const int *options,
        void **values) {
    ENTER(1)
    if (strncmp(image, MAGIC, sizeof MAGIC - 1) != 0) {
        int is_text = image[0] == '.' || image[0] == '/';
        if (is_text) {
            complain(count, options, values);
        }
        return standin_leave(is_text ? INVALID_PTX : INVALID_IMAGE);
    }
    void *library = load(image);
    if (library == NULL) {
        return standin_leave(INVALID_IMAGE);
    }
    *module = calloc(1, sizeof **module);
    (*module)->library = library;
    standin_counts[MODULE]++;
    return standin_leave(SUCCESS);
}

API int cuModuleUnload(struct module *module) {
    ENTER(1)
    standin_run_everything();
    dlclose(module->library);
    free(module);
    standin_counts[MODULE]--;
    return standin_leave(SUCCESS);
}

static void *symbol(struct module *module, const char *prefix, const char *name) {
    char whole[128];
    snprintf(whole, sizeof whole, "%s_%s", prefix, name);
    return dlsym(module->library, whole);
}

API int cuModuleGetFunction(struct function **function, struct module *module, const char *name) {
    ENTER(1)
    void *run = symbol(module, "thunk", name);
    if (run == NULL) {
        return standin_leave(NOT_FOUND);
    }
    *function = &module->functions[module->count++ % 64];
    (*function)->run = (thunk) run;
    (*function)->sizes = symbol(module, "sizes", name);
    (*function)->has_barrier = *(int *) symbol(module, "barrier", name);
    return standin_leave(SUCCESS);
}
