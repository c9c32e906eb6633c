/// The jmpirun launcher.
module org.jmpi.launcher {
    requires org.apache.commons.cli;
    requires org.jmpi.collectives;
    requires org.jmpi.core;
    requires org.knowm.xchart;
    requires static org.jspecify;
}
