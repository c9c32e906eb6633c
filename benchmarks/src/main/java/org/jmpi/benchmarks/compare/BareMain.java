package org.jmpi.benchmarks.compare;

/// The program of a bare JVM.
public final class BareMain {
    private BareMain() {
    }

    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}
