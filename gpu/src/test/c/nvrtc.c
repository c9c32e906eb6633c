/* A libnvrtc for tests: makes a shared object of a source, by gcc, with a way in for each kernel. */
#define _GNU_SOURCE
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define API __attribute__((visibility("default")))
#define KERNEL "__attribute__((__used__, __aligned__(32)))"
#define MAGIC "STAND-IN"
#define COMPILATION_FAILED 6

struct program {
    char *source, *log, *image;
    size_t image_length;
};

static char *read_file(const char *folder, const char *name, size_t *length) {
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "rb");
    char *content = NULL;
    size_t room = 0;
    FILE *memory = open_memstream(&content, &room);
    for (int c; file != NULL && (c = fgetc(file)) != EOF;) {
        fputc(c, memory);
    }
    fclose(memory);
    if (file != NULL) {
        fclose(file);
    }
    if (length != NULL) {
        *length = room;
    }
    return content;
}

/* The type of a parameter is all but its last word. */
static void write_type(FILE *to, const char *from, const char *end) {
    while (end > from && !isalnum((unsigned char) end[-1]) && end[-1] != '_') {
        end--;
    }
    while (end > from && (isalnum((unsigned char) end[-1]) || end[-1] == '_')) {
        end--;
    }
    fwrite(from, 1, end - from, to);
}

static void write_list(FILE *to, const char *open, const char *close, int is_sizes) {
    int index = 0;
    for (const char *from = open + 1; from < close; index++) {
        const char *end = memchr(from, ',', close - from);
        end = end == NULL ? close : end;
        fprintf(to, is_sizes ? "sizeof(" : index > 0 ? ", *(" : "*(");
        write_type(to, from, end);
        fprintf(to, is_sizes ? "), " : " *) a[%d]", index);
        from = end + 1;
    }
}

/* For each kernel: a thunk, the sizes of its arguments, whether its items wait for each other. */
static void write_entries(FILE *to, const char *text) {
    fprintf(to, "\n# 1 \"entries\"\n");
    for (const char *at = strstr(text, KERNEL " void "); at != NULL;) {
        const char *name = at + sizeof KERNEL " void " - 1;
        const char *open = strchr(name, '('), *close = strchr(name, ')');
        const char *next = strstr(name, KERNEL " void ");
        const char *barrier = strstr(close, "__syncthreads");
        int length = (int) (open - name);
        fprintf(to, "void thunk_%.*s(struct item *i, void **a) { standin_item = i; %.*s(", length, name, length, name);
        write_list(to, open, close, 0);
        fprintf(to, "); }\nconst unsigned long sizes_%.*s[] = {", length, name);
        write_list(to, open, close, 1);
        fprintf(to, "0};\nconst int barrier_%.*s = %d;\n", length, name,
                barrier != NULL && (next == NULL || barrier < next));
        at = next;
    }
}

static int run(const char *folder, const char *format, const char *argument) {
    char command[1024], options[512];
    snprintf(options, sizeof options, format, argument);
    snprintf(command, sizeof command, "cd %s && gcc -w %s 2>log", folder, options);
    return system(command);
}

static int build(struct program *program, const char *folder) {
    char path[512];
    snprintf(path, sizeof path, "%s/source.c", folder);
    FILE *file = fopen(path, "w");
    fputs(program->source, file);
    fclose(file);
    if (run(folder, "-E -std=gnu11 -include %s source.c -o whole.i", STANDIN_DEVICE_H) != 0) {
        return 0;
    }
    char *text = read_file(folder, "whole.i", NULL);
    snprintf(path, sizeof path, "%s/whole.i", folder);
    file = fopen(path, "a");
    write_entries(file, text);
    fclose(file);
    free(text);
    return run(folder, "-std=gnu11 -O1 -fPIC -shared -Werror=implicit-function-declaration %s -o kernels.so -lm",
            "whole.i") == 0;
}

static void take_image(struct program *program, const char *folder) {
    size_t length;
    char *library = read_file(folder, "kernels.so", &length);
    unsigned long prefix = length;
    program->image_length = sizeof MAGIC - 1 + sizeof prefix + length;
    program->image = malloc(program->image_length);
    memcpy(program->image, MAGIC, sizeof MAGIC - 1);
    memcpy(program->image + sizeof MAGIC - 1, &prefix, sizeof prefix);
    memcpy(program->image + sizeof MAGIC - 1 + sizeof prefix, library, length);
    free(library);
}

API int nvrtcVersion(int *major, int *minor) {
    *major = 13;
    *minor = 0;
    return 0;
}

API int nvrtcCreateProgram(struct program **program, const char *source, const char *name, int headers,
        const char **texts, const char **names) {
    (void) name, (void) headers, (void) texts, (void) names;
    *program = calloc(1, sizeof **program);
    (*program)->source = strdup(source);
    return 0;
}

API int nvrtcCompileProgram(struct program *program, int count, const char **options) {
    if (count < 1 || strncmp(options[0], "--gpu-architecture=sm_", 22) != 0) {
        return COMPILATION_FAILED;
    }
    char folder[] = "/tmp/standin-XXXXXX", command[64];
    if (mkdtemp(folder) == NULL) {
        return COMPILATION_FAILED;
    }
    int is_built = build(program, folder);
    program->log = read_file(folder, "log", NULL);
    if (is_built) {
        take_image(program, folder);
    }
    snprintf(command, sizeof command, "rm -r %s", folder);
    return system(command) == 0 && is_built ? 0 : COMPILATION_FAILED;
}

API int nvrtcGetProgramLogSize(struct program *program, size_t *length) {
    *length = program->log == NULL ? 1 : strlen(program->log) + 1;
    return 0;
}

API int nvrtcGetProgramLog(struct program *program, char *log) {
    strcpy(log, program->log == NULL ? "" : program->log);
    return 0;
}

API int nvrtcGetCUBINSize(struct program *program, size_t *length) {
    *length = program->image_length;
    return 0;
}

API int nvrtcGetCUBIN(struct program *program, char *image) {
    memcpy(image, program->image, program->image_length);
    return 0;
}

API int nvrtcDestroyProgram(struct program **program) {
    free((*program)->source);
    free((*program)->log);
    free((*program)->image);
    free(*program);
    return 0;
}
