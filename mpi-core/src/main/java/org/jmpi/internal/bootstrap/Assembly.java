package org.jmpi.internal.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.jmpi.Buf;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.internal.memory.Linux;
import org.jmpi.internal.memory.Native;
import org.jmpi.internal.progress.IdleStrategy;
import org.jmpi.internal.protocol.Engine;
import org.jmpi.internal.protocol.MemoryReader;
import org.jmpi.internal.protocol.RemoteRegions;
import org.jmpi.internal.status.HostId;
import org.jmpi.internal.tls.JobCertificate;
import org.jmpi.internal.transport.Endpoint;
import org.jmpi.internal.transport.Transport;
import org.jmpi.internal.transport.shm.ShmSegment;
import org.jmpi.internal.transport.shm.ShmTransport;
import org.jmpi.internal.transport.tcp.Proof;
import org.jmpi.internal.transport.tcp.TcpTransport;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// Puts a rank together: finds out by exchanged cards who is on this host, meets those in shared memory, opens a port for
/// the others, makes the engine.
final class Assembly {
    private static final long ONE_COPY = 64 << 10;

    private final JobSpec spec;
    private final Wireup wireup;
    private final TransportChoice choice;
    private final boolean shares;
    private final @Nullable ShmSegment common;
    private final Arena arena = Arena.ofShared();
    private final long nonce = ByteBuffer.wrap(JobKey.randomBytes()).getLong() | 1;
    private final @Nullable Linux linux = Linux.get().orElse(null);

    /// What was put together.
    ///
    /// @param hosts number of the host of each rank
    /// @param close gives back memory and descriptors after the engine is closed
    /// @param shares whether a rank on this host can map memory of this one
    record Parts(Engine engine, int[] hosts, boolean shares, Runnable close) {
    }

    /// @param choice what the user allows
    /// @param common memory that all ranks of an in-process job use; it stays the caller's
    Assembly(JobSpec spec, Wireup wireup, TransportChoice choice, @Nullable ShmSegment common) {
        this.common = common;
        this.spec = spec;
        this.wireup = wireup;
        this.choice = choice;
        shares = choice != TransportChoice.TCP && linux != null && spec.localSize() > 1;
    }

    /// Put the rank together. Collective over the job.
    Parts assemble() {
        long probe = arena.allocate(ValueLayout.JAVA_LONG).address();
        Native.set(probe, nonce);
        ShmSegment own = common != null ? common : makeSegment();
        Card card = new Card(spec.localRank(), HostId.pid(), own == null ? -1 : own.fd(), nonce, probe,
                HostId.get(System.getenv().getOrDefault(JobSpec.HOST, "")));
        Card[] cards = decode(wireup.exchange(card.encode()));
        ShmSegment met = own != null ? own : meet(cards, card);
        if (met != null) {
            met.enter(spec.localRank(), nonce);
        }
        byte[][] entered = wireup.exchange(new byte[]{(byte) (met == null ? 0 : 1)});
        boolean[] local = new boolean[cards.length];
        for (int rank = 0; rank < cards.length; rank++) {
            local[rank] = met != null && entered[rank][0] == 1 && cards[rank].host().equals(card.host())
                    && met.hasEntered(cards[rank].localRank(), cards[rank].nonce());
        }
        boolean needsTcp = cards.length > 1 && !allMet(cards, entered);
        if (needsTcp && choice == TransportChoice.SHM) {
            throw new MpiException(ErrorClass.UNSUPPORTED_OPERATION,
                    "not all ranks share memory, and the transport is set"
                            + " to shm: ranks=" + cards.length + ", on this host=" + spec.localSize() + ", Linux calls="
                            + (linux != null) + "; leave --transport out to let the others use tcp");
        }
        return connect(cards, local, met, needsTcp);
    }

    private static Card[] decode(byte[][] encoded) {
        Card[] cards = new Card[encoded.length];
        for (int rank = 0; rank < cards.length; rank++) {
            cards[rank] = Card.decode(encoded[rank]);
        }
        return cards;
    }

    private @Nullable ShmSegment makeSegment() {
        if (!shares || spec.localRank() != 0 || linux == null) {
            return null;
        }
        return ShmSegment.create(linux, spec.localSize(), nonce);
    }

    private @Nullable ShmSegment meet(Card[] cards, Card mine) {
        if (!shares || linux == null) {
            return null;
        }
        for (Card card : cards) {
            if (card.segmentFd() >= 0 && card.host().equals(mine.host())) {
                Optional<ShmSegment> met =
                        ShmSegment.attach(linux, card.pid(), card.segmentFd(), spec.localSize(), card.nonce());
                if (met.isPresent()) {
                    return met.get();
                }
            }
        }
        System.getLogger("org.jmpi.startup")
                .log(System.Logger.Level.INFO, "rank {0} can't map the shared memory of its host; it uses tcp",
                        spec.rank());
        return null;
    }

    /// Whether all ranks are on one host and in one segment; every rank answers alike.
    private static boolean allMet(Card[] cards, byte[][] entered) {
        for (int rank = 0; rank < cards.length; rank++) {
            if (entered[rank][0] != 1 || !cards[rank].host().equals(cards[0].host())) {
                return false;
            }
        }
        return true;
    }

    private Parts connect(Card[] cards, boolean[] local, @Nullable ShmSegment met, boolean needsTcp) {
        local[spec.rank()] = true;
        ShmSegment segment = met != null ? met : ShmSegment.inProcess(1);
        int self = met != null ? spec.localRank() : 0;
        int[] worldRanks = new int[met != null ? spec.localSize() : 1];
        Arrays.fill(worldRanks, -1);
        for (int rank = 0; rank < cards.length; rank++) {
            if (local[rank]) {
                worldRanks[met != null ? cards[rank].localRank() : 0] = rank;
            }
        }
        ShmTransport shm = new ShmTransport(segment, self, worldRanks);
        MemoryReader reader = linux == null ? null : reader(linux, cards, local);
        TcpTransport tcp = needsTcp ? TcpTransport.open(spec.rank(), cards.length, proof(), wireup.address()) : null;
        if (tcp != null) {
            tcp.setAddresses(wireup.exchange(tcp.address()));
        }
        Endpoint[] endpoints = new Endpoint[cards.length];
        for (int rank = 0; rank < cards.length; rank++) {
            if (local[rank]) {
                int index = met != null ? cards[rank].localRank() : 0;
                endpoints[rank] = shm.endpoint(index, reader != null && reader.canRead(rank));
            } else if (tcp != null) {
                endpoints[rank] = tcp.endpoint(rank);
            }
        }
        TransportTrace.tell(spec.rank(), endpoints);
        long[] pids = new long[cards.length];
        for (int rank = 0; rank < cards.length; rank++) {
            pids[rank] = cards[rank].pid();
        }
        RemoteRegions regions = new RemoteRegions(linux, pids);
        Parts parts = parts(endpoints, shm, tcp, reader, regions, segment, hosts(cards));
        parts.engine().nameHosts(rank -> cards[rank].hostName());
        return parts;
    }

    /// The proof of the job's secret, the same as towards the launcher.
    private Proof proof() {
        return new Proof() {
            @Override
            public @Nullable JobCertificate certificate() {
                return spec.certificate();
            }

            @Override
            public void connecting(InputStream in, OutputStream out) throws IOException {
                Handshake.asRank(spec.secret(), spec.rank(), in, out);
            }

            @Override
            public int accepting(InputStream in, OutputStream out) throws IOException {
                return Handshake.asLauncher(spec.secret(), in, out);
            }
        };
    }

    private Parts parts(Endpoint[] endpoints, ShmTransport shm, @Nullable TcpTransport tcp,
            @Nullable MemoryReader reader, RemoteRegions regions, ShmSegment segment, int[] hosts) {
        Transport[] transports = tcp == null ? new Transport[]{shm} : new Transport[]{shm, tcp};
        Engine.Sleeper sleeper = tcp == null ? shm::sleep : _ -> tcp.sleep();
        IdleStrategy idle = IdleStrategy.forHost(spec.localSize(), cores(), tcp != null);
        Engine engine =
                new Engine(spec.rank(), transports, endpoints, reader, regions, sleeper, idle, (Payload) Buf.empty());
        return new Parts(engine, hosts, shares, () -> {
            if (segment != common) {
                segment.close();
            }
            arena.close();
        });
    }

    /// Cores of the host that its ranks share; the launcher tells, since each JVM is given a part of them only.
    private static int cores() {
        String told = System.getenv("JMPI_CORES");
        return told != null ? Integer.parseInt(told) : Runtime.getRuntime().availableProcessors();
    }

    /// Find out whose memory can be read, by reading the nonce there.
    private MemoryReader reader(Linux calls, Card[] cards, boolean[] local) {
        calls.allowReaders();
        long[] pids = new long[cards.length];
        for (int rank = 0; rank < cards.length; rank++) {
            pids[rank] = local[rank] ? cards[rank].pid() : 0;
        }
        MemoryReader reader = new MemoryReader(calls, pids, alwaysFrom(calls), busyFrom());
        for (int rank = 0; rank < cards.length; rank++) {
            if (local[rank]) {
                reader.probe(rank, cards[rank].probe(), cards[rank].nonce());
            }
        }
        return reader;
    }

    /// Length from which messages are always read out of the sender's memory; `-Djmpi.cma.from=BYTES` sets it.
    ///
    /// With more ranks than cores the sender may not be running, and one copy is less work than two. Else both sides copy at
    /// once, which is faster wherever pieces can be written past the caches; where they can't, it is measured.
    private long alwaysFrom(Linux calls) {
        boolean crowded = spec.localSize() > cores();
        long alone = calls.isX86() ? MemoryReader.NEVER : MemoryReader.MEASURE;
        return Long.getLong("jmpi.cma.from", crowded ? ONE_COPY : alone);
    }

    /// The same while this rank has to send, too: then both sides have enough to do, and one copy is less work than two.
    private static long busyFrom() {
        return Long.getLong("jmpi.cma.from", ONE_COPY);
    }

    private static int[] hosts(Card[] cards) {
        int[] hosts = new int[cards.length];
        for (int rank = 0; rank < cards.length; rank++) {
            int first = 0;
            while (!cards[first].host().equals(cards[rank].host())) {
                first++;
            }
            hosts[rank] = first;
        }
        return hosts;
    }
}
