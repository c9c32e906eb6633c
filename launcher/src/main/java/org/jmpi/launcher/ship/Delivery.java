package org.jmpi.launcher.ship;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jmpi.launcher.hosts.HostOptions;
import org.jmpi.launcher.remote.Opening;

/// Sends a shell on one host what that lacks of a shipment, and has it start the agent.
///
/// ```
/// launcher ── receive.sh, sums and sizes ─▶ sh
///          ◀─ need SUM ───────────────────      again and again
///          ── the bundle ────────────────▶      checks, keeps
///          ◀─ up ─────────────────────────
///          ── greeting ──────────────────▶ agent
/// ```
public final class Delivery implements Opening {
    /// What runs on the host.
    public static final String SHELL = "sh";
    /// What it is told on its command line: to read its input.
    public static final String SHELL_OPTION = "-s";

    private static final String NEED = "jmpi-ship need ";
    private static final String UP = "jmpi-ship up";

    private final Shipment shipment;
    private final String program;
    private final Opening greeting;
    private final Keep keep;
    private final Watcher watcher;

    /// How long a host keeps what it got.
    ///
    /// @param days without use
    /// @param kib  of all entries, in 1024 bytes
    public record Keep(int days, long kib) {
        /// What holds.
        public static final Keep USUAL = new Keep(7, 4L << 20);
    }

    /// Told how it goes.
    ///
    /// @param sends takes what is about to be sent
    /// @param sent  takes the bytes of each piece
    public record Watcher(Consumer<Bundle> sends, IntConsumer sent) {
    }

    /// @param program  jmpirun, as the host may have it
    /// @param greeting what the agent reads
    public Delivery(Shipment shipment, String program, Opening greeting, Keep keep, Watcher watcher) {
        this.shipment = shipment;
        this.program = program;
        this.greeting = greeting;
        this.keep = keep;
        this.watcher = watcher;
    }

    @Override
    public void start(OutputStream in) throws IOException {
        StringBuilder call = new StringBuilder("main ").append(keep.days()).append(' ').append(keep.kib());
        call.append(' ').append(HostOptions.quoted(program));
        for (Bundle bundle : shipment.bundles()) {
            call.append(' ').append(bundle.sum()).append(' ').append(bundle.size());
            call.append(' ').append(HostOptions.quoted(bundle.name()));
        }
        try (InputStream script = Objects.requireNonNull(Delivery.class.getResourceAsStream("receive.sh"))) {
            long ignored = script.transferTo(in);
        }
        in.write(call.append('\n').toString().getBytes(UTF_8));
        in.flush();
    }

    @Override
    public void answer(String line, OutputStream in) throws IOException {
        if (line.equals(UP)) {
            greeting.start(in);
        } else if (line.startsWith(NEED)) {
            Bundle bundle = bundle(line.substring(NEED.length()));
            watcher.sends().accept(bundle);
            bundle.sendTo(in, watcher.sent());
        }
    }

    private Bundle bundle(String sum) throws IOException {
        for (Bundle bundle : shipment.bundles()) {
            if (bundle.sum().equals(sum)) {
                return bundle;
            }
        }
        throw new IOException("no bundle has the sum=" + sum);
    }
}
