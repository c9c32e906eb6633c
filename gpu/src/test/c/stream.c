/* Streams are lists of work that is done, in order, when somebody waits for it. */
#include <stdlib.h>

#include "standin.h"

static struct stream *streams;

void standin_add(struct stream *stream, struct work *work) {
    struct work *own = malloc(sizeof *own);
    *own = *work;
    own->next = NULL;
    if (stream->first == NULL) {
        stream->first = own;
    } else {
        stream->last->next = own;
    }
    stream->last = own;
}

static void unuse(struct event *event) {
    if (--event->users == 0 && event->closed) {
        free(event);
    }
}

static void run_first(struct stream *stream) {
    struct work *work = stream->first;
    if (work->what == WAIT) {
        while (work->event->reached < work->serial && work->event->stream->first != NULL) {
            run_first(work->event->stream);
        }
    }
    stream->first = work->next;
    switch (work->what) {
        case LAUNCH: {
            int result = standin_launch(work);
            stream->error = stream->error != SUCCESS ? stream->error : result;
            free(work->arguments);
            break;
        }
        case RECORD: work->event->reached = work->serial; unuse(work->event); break;
        case WAIT: unuse(work->event); break;
        default: standin_copy(work);
    }
    free(work);
}

void standin_run_all(struct stream *stream) {
    while (stream->first != NULL) {
        run_first(stream);
    }
}

void standin_run_everything(void) {
    for (struct stream *stream = streams; stream != NULL; stream = stream->next) {
        standin_run_all(stream);
    }
}

static int told(struct stream *stream) {
    int error = stream->error;
    stream->error = SUCCESS;
    return error;
}

API int cuStreamCreate(struct stream **stream, unsigned flags) {
    ENTER(1)
    if (flags > 1) {
        return standin_leave(INVALID_VALUE);
    }
    *stream = calloc(1, sizeof **stream);
    (*stream)->next = streams;
    streams = *stream;
    standin_counts[STREAM]++;
    return standin_leave(SUCCESS);
}

API int cuStreamDestroy_v2(struct stream *stream) {
    ENTER(1)
    for (struct stream **link = &streams; *link != NULL; link = &(*link)->next) {
        if (*link == stream) {
            standin_run_all(stream);
            *link = stream->next;
            free(stream);
            standin_counts[STREAM]--;
            return standin_leave(SUCCESS);
        }
    }
    return standin_leave(INVALID_HANDLE);
}

API int cuStreamSynchronize(struct stream *stream) {
    ENTER(1)
    standin_run_all(stream);
    return standin_leave(told(stream));
}

API int cuStreamWaitEvent(struct stream *stream, struct event *event, unsigned flags) {
    ENTER(1)
    (void) flags;
    if (event->stream != NULL) {
        event->users++;
        struct work work = {.what = WAIT, .event = event, .serial = event->recorded};
        standin_add(stream, &work);
    }
    return standin_leave(SUCCESS);
}

API int cuEventCreate(struct event **event, unsigned flags) {
    ENTER(1)
    if (flags != 2) {
        return standin_leave(INVALID_VALUE);
    }
    *event = calloc(1, sizeof **event);
    standin_counts[EVENT]++;
    return standin_leave(SUCCESS);
}

API int cuEventDestroy_v2(struct event *event) {
    ENTER(1)
    standin_counts[EVENT]--;
    event->closed = 1;
    event->users++;
    unuse(event);
    return standin_leave(SUCCESS);
}

API int cuEventRecord(struct event *event, struct stream *stream) {
    ENTER(1)
    event->stream = stream;
    event->users++;
    struct work work = {.what = RECORD, .event = event, .serial = ++event->recorded};
    standin_add(stream, &work);
    return standin_leave(SUCCESS);
}

/* Not ready the first times; each does a piece of work, so that who asks often enough gets there. */
API int cuEventQuery(struct event *event) {
    ENTER(1)
    if (event->reached == event->recorded) {
        return standin_leave(SUCCESS);
    }
    run_first(event->stream);
    return standin_leave(NOT_READY);
}

API int cuEventSynchronize(struct event *event) {
    ENTER(1)
    while (event->reached < event->recorded) {
        run_first(event->stream);
    }
    return standin_leave(event->stream == NULL ? SUCCESS : told(event->stream));
}
