package org.jmpi.samples.it.programs;

import java.lang.reflect.Field;
import org.jmpi.Mpi;

/// Needs all that the manifest of its jar says.
public final class FromJar {
    private FromJar() {
    }

    public static void main(String[] args) throws Exception {
        try (Mpi mpi = Mpi.init(args)) {
            Field inside = String.class.getDeclaredField("value");
            inside.setAccessible(true);
            Object exported = Class.forName("jdk.internal.misc.VM").getMethod("isBooted").invoke(null);
            System.out.println("rank " + mpi.world().rank() + ": opened " + inside.getName() + ", exported " + exported
                    + ", beside " + BesideJar.WORD.length() + ", agent " + JarAgent.state());
        }
    }
}
