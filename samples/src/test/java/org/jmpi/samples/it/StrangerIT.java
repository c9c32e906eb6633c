package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jmpi.samples.it.programs.WaitForInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Strangers on all ports of a job, before its ranks have met each other.
@RealProcesses
class StrangerIT {
    private static final long SEED = Long.getLong("jmpi.test.seed", 20_261_121);
    private static final String WARNING = "WARNING: a connection was refused";
    private static final int RANKS = 3;
    private static final int CONNECTIONS = 200;
    private static final int SILENT = 100;

    @ParameterizedTest
    @ValueSource(strings = {"--verbose", "--tls"})
    void theJobGoesOnAndSaysSoInALineARank(String option) throws Exception {
        List<Socket> silent = new ArrayList<>();
        Launch job = Launch.jmpirun("-np", Integer.toString(RANKS), "--transport", "tcp", option, "-cp",
                Installation.of(WaitForInput.class).toString(), WaitForInput.class.getName());
        try (Running running = job.withInput().start()) {
            running.awaitLine("ready");
            Set<InetSocketAddress> doors = Doors.of(running.processes());
            assertThat(doors).as("those of launcher and ranks").hasSize(1 + RANKS);
            for (InetSocketAddress door : doors) {
                sendGarbage(door);
                for (int i = 0; i < SILENT; i++) {
                    silent.add(new Socket(door.getAddress(), door.getPort()));
                }
            }
            running.awaitErrorLines(WARNING, RANKS);
            running.send("go");
            Result result = running.await();
            assertThat(result.success()).containsExactly("ready", "sum 3.0");
            assertThat(result.err()).filteredOn(line -> line.startsWith(WARNING))
                    .as("one a rank")
                    .hasSize(RANKS);
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    private static void sendGarbage(InetSocketAddress door) throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < CONNECTIONS; i++) {
            byte[] garbage = new byte[random.nextInt(200)];
            random.nextBytes(garbage);
            try (Socket socket = new Socket(door.getAddress(), door.getPort())) {
                socket.getOutputStream().write(garbage);
            } catch (SocketException reset) {
                // It was closed while it sent.
            }
        }
    }
}
