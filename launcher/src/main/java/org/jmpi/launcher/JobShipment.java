package org.jmpi.launcher;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.launcher.ship.Bundle;
import org.jmpi.launcher.ship.Shipment;

/// Gathers what `--ship` sends: class paths, executables that the user named by their paths, and jmpi.
final class JobShipment {
    private JobShipment() {
    }

    /// Read it all.
    ///
    /// @param script jmpirun on this host
    /// @throws UsageException where a file can't be read; the message names it
    static Shipment of(JobPlan plan, String script) throws UsageException {
        try {
            Shipment shipment = new Shipment(jmpi(Path.of(script)));
            for (JobPlan.Part part : plan.parts()) {
                add(part, shipment);
            }
            return shipment;
        } catch (FileSystemException unreadable) {
            throw new UsageException("--ship can't read " + unreadable.getFile() + ": "
                    + unreadable.getClass().getSimpleName() + "; check that it is there, and its permissions");
        } catch (IOException e) {
            throw new UsageException("--ship can't send the program: " + e.getMessage());
        }
    }

    private static Bundle jmpi(Path script) throws IOException {
        List<Bundle.Member> members = new ArrayList<>();
        members.add(new Bundle.Member("jmpirun", script));
        JmpiHome home = JmpiHome.find();
        List<String> jars = new ArrayList<>(home.ours());
        jars.addAll(home.others());
        for (String jar : jars) {
            members.add(new Bundle.Member("lib/" + Path.of(jar).getFileName(), Path.of(jar)));
        }
        return Bundle.of("jmpi", "", members);
    }

    private static void add(JobPlan.Part part, Shipment shipment) throws IOException {
        switch (part.program()) {
            case Program.OfJava java -> {
                for (String entry : java.classPath()) {
                    shipment.add(entry);
                }
            }
            case Program.Executable executable -> {
                if (ExecutableFile.isPath(part.invocation().program())) {
                    shipment.add(executable.command().getFirst());
                }
            }
            case Program.BareJava _ -> {
                // What its words name can't be told.
            }
        }
    }
}
