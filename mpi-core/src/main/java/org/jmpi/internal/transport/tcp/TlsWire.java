package org.jmpi.internal.transport.tcp;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.Status;
import org.jmpi.internal.memory.Native;
import org.jmpi.internal.tls.TlsRecord;

/// Encrypts what is written to another wire and decrypts what is read from it, several records of 16 KiB at once.
///
/// ```
/// write: memory ─ wrap ─▶ sealed ─ copy ─▶ outgoing ─▶ wire
/// read:  wire ─▶ incoming ─ copy ─▶ records ─ unwrap ─▶ memory, or rest where that has no room for a record
/// ```
///
/// Bytes count as written once their records have left: until then they are held, and the caller, who takes them for
/// unwritten, comes again. So nobody has to know that anything waits here. Records are made and read in arrays: for other
/// memory the JDK's cipher works in steps of 512 bytes.
final class TlsWire implements Wire {
    private static final int CAPACITY = 128 << 10;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Wire wire;
    private final SSLEngine engine;

    private final int longest;
    private final ByteBuffer sealed = ByteBuffer.allocate(CAPACITY);
    private final ByteBuffer outgoing = ByteBuffer.allocateDirect(CAPACITY);
    private final long outgoingAddress = MemorySegment.ofBuffer(outgoing).address();
    /// Bytes from `sent` to `made` are records that are on their way.
    private int sent;
    private int made;
    /// Bytes of the caller's that are in records and not yet reported as written.
    private long held;

    private final ByteBuffer incoming = ByteBuffer.allocateDirect(CAPACITY);
    private final long incomingAddress = MemorySegment.ofBuffer(incoming).address();
    private final ByteBuffer records = ByteBuffer.allocate(CAPACITY);
    /// Bytes from `start` to `end` are received and not yet decrypted.
    private int start;
    private int end;
    private final ByteBuffer rest;

    /// @param wire   carries the records
    /// @param engine whose handshake is over
    TlsWire(Wire wire, SSLEngine engine) {
        this.wire = wire;
        this.engine = engine;
        longest = engine.getSession().getPacketBufferSize();
        rest = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize()).limit(0);
    }

    @Override
    public SocketChannel channel() {
        return wire.channel();
    }

    // ---- writing ----

    @Override
    public long write(long first, long firstLength, long second, long secondLength) throws IOException {
        if (!push()) {
            return 0;
        }
        long offered = firstLength + secondLength;
        long done = Math.min(held, offered);
        held -= done;
        if (done == offered) {
            return done;
        }
        long skipped = Math.min(done, firstLength);
        ByteBuffer[] sources = {view(first + skipped, firstLength - skipped),
            view(second + done - skipped, secondLength - done + skipped)};
        while (done < offered) {
            long taken = seal(sources);
            if (!push()) {
                held = taken;
                return done;
            }
            done += taken;
        }
        return done;
    }

    /// Make records as far as there is room; the bytes that are in them.
    private long seal(ByteBuffer[] sources) throws IOException {
        long taken = 0;
        sealed.clear();
        while (sealed.remaining() >= longest && (sources[0].hasRemaining() || sources[1].hasRemaining())) {
            SSLEngineResult result = engine.wrap(sources, sealed);
            checkOpen(result);
            taken += result.bytesConsumed();
        }
        sent = 0;
        made = sealed.position();
        MemorySegment.copy(sealed.array(), 0, Native.MEMORY, ValueLayout.JAVA_BYTE, outgoingAddress, made);
        return taken;
    }

    /// Write what was made; whether all of it has left.
    private boolean push() throws IOException {
        boolean room = true;
        while (room && sent < made) {
            int now = (int) wire.write(outgoingAddress + sent, made - sent, 0, 0);
            sent += now;
            room = now > 0;
        }
        return sent == made;
    }

    private static void checkOpen(SSLEngineResult result) throws IOException {
        if (result.getStatus() == Status.CLOSED) {
            throw new IOException("an encrypted connection was ended by the other side");
        }
    }

    // ---- reading ----

    @Override
    public long read(long first, long firstLength, long second, long secondLength) throws IOException {
        if (!rest.hasRemaining()) {
            if (!holdsRecord() && fill() < 0) {
                return -1;
            }
            if (!holdsRecord()) {
                return 0;
            }
            long got = open(view(first, firstLength), view(second, secondLength));
            if (got >= 0) {
                return got;
            }
        }
        return giveRest(first, firstLength, second, secondLength);
    }

    @Override
    public boolean holdsBytes() {
        return rest.hasRemaining() || holdsRecord();
    }

    private boolean holdsRecord() {
        int length = end - start;
        return length >= TlsRecord.HEAD && length >= TlsRecord.length(records.array(), start);
    }

    /// Read from the wire once; as [Wire#read].
    private long fill() throws IOException {
        if (start > 0) {
            System.arraycopy(records.array(), start, records.array(), 0, end - start);
            end -= start;
            start = 0;
        }
        int got = (int) wire.read(incomingAddress, CAPACITY - end, 0, 0);
        if (got < 0 && end > 0) {
            throw new IOException("an encrypted connection ended in mid-record: bytes=" + end);
        }
        if (got > 0) {
            MemorySegment.copy(Native.MEMORY, ValueLayout.JAVA_BYTE, incomingAddress, records.array(), end, got);
            end += got;
        }
        return got;
    }

    /// Decrypt all whole records for which there is room; the bytes that were in them, or -1 where the first one went to
    /// `rest`, since there is none for it.
    private long open(ByteBuffer first, ByteBuffer second) throws IOException {
        ByteBuffer[] targets = {first, second};
        long got = 0;
        boolean room = true;
        while (room && holdsRecord()) {
            SSLEngineResult result = unwrap(targets);
            room = result.getStatus() == Status.OK;
            got += result.bytesProduced();
        }
        if (room || got > 0) {
            return got;
        }
        rest.clear();
        SSLEngineResult ignored = unwrap(new ByteBuffer[]{rest});
        rest.flip();
        return -1;
    }

    private SSLEngineResult unwrap(ByteBuffer[] targets) throws IOException {
        records.limit(end).position(start);
        SSLEngineResult result = engine.unwrap(records, targets);
        start = records.position();
        checkOpen(result);
        return result;
    }

    private long giveRest(long first, long firstLength, long second, long secondLength) {
        return giveRest(first, firstLength) + giveRest(second, secondLength);
    }

    private int giveRest(long to, long length) {
        int now = (int) Math.min(length, rest.remaining());
        MemorySegment.copy(rest.array(), rest.position(), Native.MEMORY, ValueLayout.JAVA_BYTE, to, now);
        rest.position(rest.position() + now);
        return now;
    }

    private static ByteBuffer view(long address, long length) {
        return length == 0 ? NOTHING : Native.MEMORY.asSlice(address, length).asByteBuffer();
    }
}
