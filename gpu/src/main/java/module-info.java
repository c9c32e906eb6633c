/// Devices and kernels for jmpi.
module org.jmpi.gpu {
    requires transitive org.jmpi.core;
    requires transitive jocl;
    requires static transitive org.jspecify;

    exports org.jmpi.gpu;
    exports org.jmpi.gpu.interop;
    exports org.jmpi.gpu.kernels;
}
