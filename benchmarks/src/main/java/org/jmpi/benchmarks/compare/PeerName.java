package org.jmpi.benchmarks.compare;

/// Who takes part in a comparison.
enum PeerName {
    JMPI("jmpi"), //
    OPEN_MPI("Open MPI C"), //
    MPICH("MPICH C"), //
    OPEN_MPI_JAVA("Open MPI Java"), //
    MPJ_EXPRESS("MPJ Express"), //
    BARE_JVMS("bare JVMs"), //
    OPENCL_C("OpenCL from C"), //
    LIMITS("limit");

    private final String text;

    PeerName(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
