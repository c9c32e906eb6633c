package org.jmpi.junit;

import org.jmpi.Mpi;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.platform.launcher.LauncherSession;
import org.jspecify.annotations.Nullable;

/// What [RankTestMain] tells the extension, through JUnit's session: that this process is a rank, and which.
///
/// @param mpi the rank; JUnit would close it, were it in the session itself
record ThisRank(Mpi mpi) {
    private static final String NAME = ThisRank.class.getName();

    /// This process's rank, null where it is the one that starts ranks.
    static @Nullable Mpi of(ExtensionContext context) {
        ThisRank rank = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(NAME)).get(NAME, ThisRank.class);
        return rank == null ? null : rank.mpi;
    }

    /// Tell it.
    void enter(LauncherSession session) {
        session.getStore().put(org.junit.platform.engine.support.store.Namespace.create(NAME), NAME, this);
    }
}
