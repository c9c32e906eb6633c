/// Benchmarks for jmpi.
module org.jmpi.benchmarks {
    requires org.jmpi.core;
    requires static org.jspecify;
}
