package org.jmpi.internal.tls;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;

/// TLS over two blocking streams.
///
/// ```
/// shakeHands: both sides have shown the job's certificate and used its key
/// read   ◀── opened ◀─ unwrap ── record ◀── from, record by record
/// write  ──▶ wrap ─▶ sealed ──▶ to
/// ```
///
/// A socket of the JDK that encrypts would wait for the other side when it is closed, and reads ahead.
final class TlsLine {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SSLEngine engine;
    private final InputStream from;
    private final OutputStream to;
    private final Object writing = new Object();
    /// What the engine hasn't taken of the record that came last.
    private final ByteBuffer record = ByteBuffer.allocate(TlsRecord.LONGEST).limit(0);
    /// What nobody has read of what stood in it.
    private final ByteBuffer opened;
    private final ByteBuffer sealed;

    TlsLine(SSLEngine engine, InputStream from, OutputStream to) {
        this.engine = engine;
        this.from = from;
        this.to = to;
        opened = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize()).limit(0);
        sealed = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    }

    /// Have both sides prove that they have the job's certificate and its key, and agree on keys for the connection.
    ///
    /// @throws IOException where the other side doesn't prove it, or ends the connection
    Streams shakeHands() throws IOException {
        try {
            engine.beginHandshake();
            HandshakeStatus status = engine.getHandshakeStatus();
            while (status != HandshakeStatus.FINISHED && status != HandshakeStatus.NOT_HANDSHAKING) {
                status = switch (status) {
                    case NEED_TASK -> runTasks();
                    case NEED_WRAP -> seal(NOTHING);
                    default -> hear();
                };
            }
            return new Streams(new Input(), new Output(), engine);
        } catch (SSLException refused) {
            tellWhy();
            throw new IOException("the two sides didn't prove to each other by TLS that they belong to one job: "
                    + refused.getMessage(), refused);
        }
    }

    private HandshakeStatus runTasks() {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
        return engine.getHandshakeStatus();
    }

    private HandshakeStatus hear() throws IOException {
        if (!record.hasRemaining() && !readRecord()) {
            throw new EOFException("the other side ended the connection in the handshake of TLS");
        }
        return open().getHandshakeStatus();
    }

    /// Tell the other side why it is refused, if it still listens.
    private void tellWhy() {
        try {
            HandshakeStatus ignored = seal(NOTHING);
        } catch (IOException gone) {
            // It finds out by the connection's end.
        }
    }

    /// Read the next record, and no byte more; whether there is one.
    private boolean readRecord() throws IOException {
        byte[] bytes = record.array();
        int head = from.readNBytes(bytes, 0, TlsRecord.HEAD);
        if (head == 0) {
            return false;
        }
        if (head == TlsRecord.HEAD && !TlsRecord.isOne(bytes)) {
            throw new IOException("the other side speaks no TLS: first byte=" + (bytes[0] & 0xff)
                    + ", expected=20 to 23; start the launcher and all ranks with --tls, or none of them");
        }
        int length = head < TlsRecord.HEAD ? TlsRecord.HEAD : TlsRecord.length(bytes, 0);
        int got = head + (head < TlsRecord.HEAD ? 0 : from.readNBytes(bytes, head, length - head));
        if (got < length) {
            throw new EOFException("an encrypted connection ended in mid-record: read=" + got + " of " + length
                    + " bytes");
        }
        record.position(0).limit(length);
        return true;
    }

    private SSLEngineResult open() throws SSLException {
        opened.clear();
        try {
            return engine.unwrap(record, opened);
        } finally {
            opened.flip();
        }
    }

    private HandshakeStatus seal(ByteBuffer source) throws IOException {
        sealed.clear();
        SSLEngineResult result = engine.wrap(source, sealed);
        to.write(sealed.array(), 0, sealed.position());
        if (result.getStatus() != Status.OK) {
            throw new IOException("an encrypted connection has ended: status=" + result.getStatus());
        }
        return result.getHandshakeStatus();
    }

    private final class Input extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            while (!opened.hasRemaining()) {
                if (!readRecord() || open().getStatus() == Status.CLOSED) {
                    return -1;
                }
            }
            int got = Math.min(length, opened.remaining());
            opened.get(bytes, offset, got);
            return got;
        }
    }

    private final class Output extends OutputStream {
        @Override
        public void write(int value) throws IOException {
            write(new byte[]{(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            ByteBuffer source = ByteBuffer.wrap(bytes, offset, length);
            synchronized (writing) {
                while (source.hasRemaining()) {
                    HandshakeStatus ignored = seal(source);
                }
            }
        }
    }
}
