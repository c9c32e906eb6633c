package org.jmpi.gpu.internal.device;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jmpi.gpu.Event;
import org.jmpi.gpu.internal.backend.BackendEvent;

/// A point in a stream that can be given back once.
final class EventImpl implements Event {
    private final DeviceImpl device;
    private final BackendEvent backend;
    private final AtomicBoolean closed = new AtomicBoolean();

    EventImpl(DeviceImpl device, BackendEvent backend) {
        this.device = device;
        this.backend = backend;
    }

    DeviceImpl device() {
        return device;
    }

    BackendEvent backend() {
        if (closed.get()) {
            throw new IllegalStateException("the event is closed; use it ahead of close()");
        }
        return backend;
    }

    @Override
    public boolean isComplete() {
        return backend().isComplete();
    }

    @Override
    public void await() {
        backend().await();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            backend.close();
        }
    }
}
