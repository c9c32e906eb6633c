/// JUnit tests that run on several ranks.
module org.jmpi.junit {
    requires transitive org.jmpi.core;
    requires transitive org.junit.jupiter.api;
    requires org.junit.platform.launcher;
    requires static org.jspecify;

    exports org.jmpi.junit;

    opens org.jmpi.junit to org.junit.platform.commons;
}
