package org.jmpi.samples;

import java.io.PrintStream;
import org.jmpi.Mpi;
import org.jmpi.Op;

/// Every rank says hello; rank 0 then counts them all.
///
/// Shows how a program joins its job, asks who it is, and combines one number of each rank with a reduction.
///
/// Run it: `./jmpirun -np 4 sample:hello`
public final class Hello {

    private Hello() {
    }

    /// Join the job and run.
    public static void main(String[] args) {
        try (var mpi = Mpi.init(args)) {
            run(mpi, args, System.out);
        }
    }

    static void run(Mpi mpi, String[] args, PrintStream out) {
        Options.parse(args).withoutOperands();
        var world = mpi.world();
        out.println("Hello from rank " + world.rank() + " of " + world.size() + " on " + mpi.processorName());

        long answers = world.reduce(1L, Op.SUM, 0);
        if (world.rank() == 0) {
            out.println("hello: " + answers + " of " + world.size() + " ranks answered");
        }
    }
}
