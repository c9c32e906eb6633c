/// Collective operations for jmpi.
module org.jmpi.collectives {
    requires org.jmpi.core;
    requires static org.jspecify;

    provides org.jmpi.spi.CollectivesProvider with org.jmpi.collectives.ScheduledCollectivesProvider;
}
