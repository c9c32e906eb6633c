package org.jmpi.benchmarks.profile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/// Shows the recordings of a job.
///
/// Run it: `./jmpirun -np 2 --profile sample:heat2d`, and later again `./jmpirun profile jmpi-profile`
public final class Profile {
    private static final int USAGE = 2;
    private static final int SHOWN = 3;

    private Profile() {
    }

    /// @param args the folder
    public static void main(String[] args) throws IOException {
        if (args.length != 1 || args[0].equals("--help")) {
            System.out.println("Usage: jmpirun profile DIR, where DIR has the recordings of jmpirun --profile");
            System.exit(args.length == 1 ? 0 : USAGE);
        }
        try {
            show(Path.of(args[0]), System.out);
        } catch (IllegalArgumentException e) {
            System.err.println("jmpirun: " + e.getMessage());
            System.exit(USAGE);
        }
    }

    static void show(Path folder, PrintStream out) throws IOException {
        Trace trace = Recordings.read(folder);
        List<Pair> messages = Messages.of(trace);
        List<Late> late = Lateness.of(trace, messages);
        ChromeTrace.write(trace, messages, folder.resolve("trace.json"));
        ProfilePage.write(trace, late, folder.resolve("profile.html"));
        out.println(ProfilePage.summary(trace));
        late.stream()
                .limit(SHOWN)
                .forEach(each -> out.println(each.kind().words + ": rank " + each.waiter()
                        + " waits " + ProfilePage.millis(each.nanos()) + " ms at " + each.site() + " for rank "
                        + each.late()
                        + " at " + each.cause()));
        out.println("Profile: " + folder.resolve("profile.html") + ", and " + folder.resolve("trace.json")
                + " for https://ui.perfetto.dev");
    }
}
