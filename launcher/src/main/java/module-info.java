/// The jmpirun launcher.
module org.jmpi.launcher {
    requires org.apache.commons.cli;
    requires org.jmpi.core;
    requires static org.jspecify;
}
