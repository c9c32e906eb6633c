/// Programs to start from.
module org.jmpi.samples {
    requires org.jmpi.core;
    requires org.jmpi.gpu;
    requires static org.jspecify;
}
