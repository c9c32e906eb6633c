package org.jmpi.samples.it;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Jobs that run some at once, since they mostly wait; each test asks for the end of its own.
final class Jobs implements AutoCloseable {
    private final Map<String, Future<Result>> results = new LinkedHashMap<>();
    private final ExecutorService starters;

    /// @param atOnce jobs that run at once
    Jobs(int atOnce) {
        starters = Executors.newFixedThreadPool(atOnce);
    }

    /// Run a job as soon as others are done.
    void add(String name, Callable<Result> job) {
        Future<Result> before = results.put(name, starters.submit(job));
        if (before != null) {
            throw new IllegalArgumentException("two jobs are called " + name);
        }
    }

    /// How a job ended; blocks until it has.
    Result result(String name) throws InterruptedException {
        try {
            return results.get(name).get();
        } catch (ExecutionException e) {
            throw new AssertionError("job " + name + ": " + e.getCause(), e.getCause());
        }
    }

    @Override
    public void close() {
        starters.shutdownNow();
    }
}
