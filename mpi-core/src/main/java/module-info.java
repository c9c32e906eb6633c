/// MPI for the JVM: the interface a program uses, and its engine.
module org.jmpi.core {
    requires java.management;
    requires static jdk.jfr;
    requires static transitive org.jspecify;

    exports org.jmpi;
    exports org.jmpi.spi;
    exports org.jmpi.internal.bootstrap to org.jmpi.junit, org.jmpi.launcher;
    exports org.jmpi.internal.deadlock to org.jmpi.launcher;
    exports org.jmpi.internal.join to org.jmpi.launcher;
    exports org.jmpi.internal.memory to org.jmpi.launcher;
    exports org.jmpi.internal.net to org.jmpi.launcher;
    exports org.jmpi.internal.status to org.jmpi.launcher;
    exports org.jmpi.internal.threads to org.jmpi.launcher;
    exports org.jmpi.internal.tls to org.jmpi.launcher;

    uses org.jmpi.spi.CollectivesProvider;
}
