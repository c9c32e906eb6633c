package org.jmpi.internal.comm;

import java.util.Iterator;
import java.util.ServiceLoader;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.spi.CollectivesProvider;
import org.jspecify.annotations.Nullable;

/// Finds the module that implements the collectives, at the first collective of a rank.
final class CollectivesLoader {
    private @Nullable CollectivesProvider provider;

    synchronized CollectivesProvider get() {
        if (provider == null) {
            provider = load();
        }
        return provider;
    }

    private static CollectivesProvider load() {
        Iterator<CollectivesProvider> found =
                ServiceLoader.load(CollectivesProvider.class, CollectivesProvider.class.getClassLoader()).iterator();
        if (!found.hasNext()) {
            found = ServiceLoader.load(CollectivesProvider.class).iterator();
        }
        if (!found.hasNext()) {
            throw new MpiException(ErrorClass.UNSUPPORTED_OPERATION, "no collectives on the class or module path;"
                    + " add jmpi-collectives, or start the program with jmpirun");
        }
        return found.next();
    }
}
