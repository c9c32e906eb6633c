/// Devices and kernels for jmpi.
module org.jmpi.gpu {
    requires org.jmpi.core;
    requires static org.jspecify;
}
