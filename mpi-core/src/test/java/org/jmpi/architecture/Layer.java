package org.jmpi.architecture;

import java.util.ArrayList;
import java.util.List;

/// Each package, from the top down, with the packages it may use; what isn't listed is forbidden.
enum Layer {
    BOOTSTRAP("internal.bootstrap", "internal.deadlock", "internal.join", "internal.status", "internal.comm",
            "internal.check", "internal.profile",
            "internal.protocol",
            "internal.progress",
            "internal.transport",
            "internal.transport.shm", "internal.transport.tcp", "internal.memory", "internal.net", "internal.threads",
            "internal.tls", "spi", ""),
    DEADLOCK("internal.deadlock", "internal.threads"),
    COMM("internal.comm", "internal.comm.topology", "internal.check", "internal.profile", "internal.protocol",
            "internal.match",
            "internal.progress", "spi",
            ""),
    TOPOLOGY("internal.comm.topology", "spi", ""),
    PROTOCOL("internal.protocol", "internal.match", "internal.progress", "internal.transport", "internal.memory", "spi",
            ""),
    MATCH("internal.match", "internal.progress"),
    PROGRESS("internal.progress", ""),
    SHM("internal.transport.shm", "internal.transport", "internal.memory", "spi"),
    TCP("internal.transport.tcp", "internal.transport", "internal.memory", "internal.net", "internal.tls",
            "javax.net.ssl", "spi", ""),
    TRANSPORT("internal.transport", "internal.memory", "spi"),
    MEMORY("internal.memory", ""),
    JOIN("internal.join", "internal.net", "internal.threads", "internal.memory", "internal.tls"),
    /// What it writes, others read.
    STATUS("internal.status", "internal.memory"),
    NET("internal.net", "internal.threads", "internal.memory"),
    TLS("internal.tls", "javax.net.ssl"),
    THREADS("internal.threads"),
    CHECK("internal.check", "internal.datatype", "spi", ""),
    PROFILE("internal.profile", "jdk.jfr"),
    EXACT("internal.exact", "internal.datatype", ""),
    DATATYPE("internal.datatype", "spi", ""),
    SPI("spi", ""),
    /// A few classes here find the engine for the program; a test of its own names them.
    API("", "internal.bootstrap", "internal.comm", "internal.comm.topology", "internal.exact", "internal.datatype");

    final String name;
    private final List<String> uses = new ArrayList<>();

    Layer(String name, String... uses) {
        this.name = full(name);
        this.uses.add(this.name);
        for (String used : uses) {
            this.uses.add(full(used));
        }
        this.uses.add("java..");
        this.uses.add("org.jspecify.annotations");
    }

    private static String full(String name) {
        if (name.startsWith("jdk.") || name.startsWith("javax.")) {
            return name;
        }
        return name.isEmpty() ? "org.jmpi" : "org.jmpi." + name;
    }

    String[] allowed() {
        return uses.toArray(String[]::new);
    }
}
