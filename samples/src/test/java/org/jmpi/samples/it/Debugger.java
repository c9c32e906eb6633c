package org.jmpi.samples.it;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/// A debugger that holds a JVM up and lets it go again, in the JDK's debug wire protocol.
final class Debugger implements AutoCloseable {
    /// Option of a JVM that waits for its debugger ahead of `main`.
    static final String WAITED_FOR = "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:0";
    /// Option of a JVM that a debugger may come to.
    static final String ALLOWED = WAITED_FOR.replace("suspend=y", "suspend=n");
    /// How the line starts in which such a JVM says its port.
    static final String LISTENING = "Listening for transport dt_socket at address: ";

    private static final String GREETING = "JDWP-Handshake";
    private static final int HEADER = 11;
    private static final int VIRTUAL_MACHINE = 1;
    private static final int SUSPEND = 8;
    private static final int RESUME = 9;
    private static final int ANSWER_FLAG = 0x80;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private int commands;

    private Debugger(Socket socket) throws IOException {
        this.socket = socket;
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
    }

    /// The port in what follows [#LISTENING].
    static int port(String address) {
        return Integer.parseInt(address.strip());
    }

    /// Connect.
    static Debugger attach(int port) throws IOException {
        Debugger debugger = new Debugger(new Socket(InetAddress.getLoopbackAddress(), port));
        debugger.out.write(GREETING.getBytes(US_ASCII));
        String answer = new String(debugger.in.readNBytes(GREETING.length()), US_ASCII);
        if (!answer.equals(GREETING)) {
            throw new IOException("no JVM answers at port=" + port + ", answer=" + answer);
        }
        return debugger;
    }

    /// Hold up all threads.
    void suspend() throws IOException {
        command(SUSPEND);
    }

    /// Let all threads go on.
    void resume() throws IOException {
        command(RESUME);
    }

    /// A packet is length, number, flags, then command set and command, or an error; the JVM's own events are skipped.
    private void command(int command) throws IOException {
        int id = ++commands;
        out.writeInt(HEADER);
        out.writeInt(id);
        out.writeByte(0);
        out.writeByte(VIRTUAL_MACHINE);
        out.writeByte(command);
        out.flush();
        boolean isAnswered = false;
        while (!isAnswered) {
            int length = in.readInt();
            int number = in.readInt();
            boolean isAnswer = (in.readUnsignedByte() & ANSWER_FLAG) != 0;
            int error = in.readUnsignedShort();
            in.skipNBytes(length - HEADER);
            isAnswered = isAnswer && number == id;
            if (isAnswered && error != 0) {
                throw new IOException("the JVM refused: command=" + command + ", error=" + error);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
