/// Programs to start from.
module org.jmpi.samples {
    requires org.jmpi.core;
    requires static org.jspecify;
}
