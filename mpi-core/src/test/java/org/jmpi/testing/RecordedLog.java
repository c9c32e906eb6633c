package org.jmpi.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What is logged under a name, from when it is made until it is closed; thread-safe.
public final class RecordedLog extends Handler implements AutoCloseable {
    private final List<String> messages = new CopyOnWriteArrayList<>();
    /// Held here: the log manager forgets loggers that nobody holds.
    private final Logger logger;

    /// @param name of the logger
    public RecordedLog(String name) {
        logger = Logger.getLogger(name);
        logger.addHandler(this);
    }

    /// The messages so far.
    public List<String> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void publish(LogRecord record) {
        messages.add(record.getMessage());
    }

    @Override
    public void flush() {
        // nothing waits
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
