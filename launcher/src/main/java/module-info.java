/// The jmpirun launcher.
module org.jmpi.launcher {
    requires java.instrument;
    requires jdk.unsupported;
    requires org.apache.commons.cli;
    requires org.jmpi.collectives;
    requires org.jmpi.core;
    requires org.knowm.xchart;
    requires static org.jspecify;
}
