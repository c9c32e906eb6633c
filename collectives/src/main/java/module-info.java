/// Collective operations for jmpi.
module org.jmpi.collectives {
    requires org.jmpi.core;
    requires static org.jspecify;

    exports org.jmpi.collectives.calibrate to org.jmpi.launcher;
    exports org.jmpi.collectives.schedule to org.jmpi.launcher;
    exports org.jmpi.collectives.select to org.jmpi.launcher;
    exports org.jmpi.collectives.simulate to org.jmpi.launcher;
    exports org.jmpi.collectives.tune to org.jmpi.launcher;

    provides org.jmpi.spi.CollectivesProvider with org.jmpi.collectives.ScheduledCollectivesProvider;
}
