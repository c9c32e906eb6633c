package org.jmpi.internal.status;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/// A file a job and host, mapped by its launcher or agent, by ranks that wait for long, and by whoever wants to know what they do.
/// Where another launcher started the ranks, each has an [OwnStatus].
///
/// ```
///  0            8              16            24        28       32                  3840
///  +------------+--------------+-------------+---------+--------+───────────────────+────────+──────────────+
///  | "jmpijob2" | launcher pid | started, ms | ranks   | length | command, UTF-8    | length | host, UTF-8  |   4096 bytes
///  +------------+--------------+-------------+---------+--------+───────────────────+────────+──────────────+
///  | pid        | since, ms    | length (32) | what it waits for, UTF-8 ─────────>|   256 bytes a rank
///  +------------+--------------+-------------+────────────────────────────────────+
/// ```
///
/// Little-endian; times are milliseconds since 1970, and `since` is 0 while a rank runs. The launcher's number is 0 where it is no
/// jmpirun, a rank's 0 before it has one, or [#ELSEWHERE]. A rank writes `since` last, and readers look at it twice: a text that
/// changes meanwhile is not shown.
public final class StatusFile {
    /// In place of the process number of a rank on another host.
    public static final long ELSEWHERE = -1;

    private static final byte[] MAGIC = "jmpijob2".getBytes(StandardCharsets.US_ASCII);
    private static final int LAUNCHER = 8;
    private static final int STARTED = 16;
    private static final int RANKS = 24;
    private static final int COMMAND = 28;
    private static final int HOST = 3840;
    private static final int HEADER = 4096;
    private static final int PAGE = 256;
    private static final int SINCE = 8;
    private static final int DOING = 16;

    private final ByteBuffer bytes;

    private StatusFile(ByteBuffer bytes) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Make the file of a job.
    ///
    /// @param file    must not exist
    /// @param pid     of the launcher
    /// @param ranks   number of ranks
    /// @param command what the user wrote
    public static StatusFile create(Path file, long pid, int ranks, String command) throws IOException {
        return fill(Files.createFile(file), pid, ranks, command);
    }

    /// The same in an empty file that is there.
    static StatusFile fill(Path file, long pid, int ranks, String command) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            StatusFile status = new StatusFile(map(channel, HEADER + (long) PAGE * ranks));
            status.bytes.putLong(LAUNCHER, pid);
            status.bytes.putLong(STARTED, System.currentTimeMillis());
            status.bytes.putInt(RANKS, ranks);
            status.put(COMMAND, HOST, command);
            status.put(HOST, HEADER, HostId.machine());
            VarHandle.releaseFence();
            status.bytes.put(0, MAGIC);
            return status;
        }
    }

    /// Open the file of a job that somebody else has made; empty where it is none.
    public static Optional<StatusFile> open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer mapped = map(channel, channel.size());
            StatusFile status = new StatusFile(mapped);
            byte[] magic = new byte[MAGIC.length];
            if (mapped.capacity() < HEADER) {
                return Optional.empty();
            }
            mapped.get(0, magic);
            int room = (mapped.capacity() - HEADER) / PAGE;
            boolean isWhole = Arrays.equals(magic, MAGIC) && status.ranks() > 0 && status.ranks() <= room;
            return isWhole ? Optional.of(status) : Optional.empty();
        }
    }

    /// As a segment at first: what makes a buffer at once does so by reflection, which takes 15 ms at a launcher's start.
    private static ByteBuffer map(FileChannel channel, long length) throws IOException {
        return channel.map(FileChannel.MapMode.READ_WRITE, 0, length, Arena.ofAuto()).asByteBuffer();
    }

    /// A rank's process has started.
    public void started(int rank, long pid) {
        bytes.putLong(page(rank), pid);
    }

    /// A rank waits.
    public void waits(int rank, String text) {
        int page = page(rank);
        bytes.putLong(page + SINCE, 0);
        VarHandle.releaseFence();
        put(page + DOING, page + PAGE, text);
        VarHandle.releaseFence();
        bytes.putLong(page + SINCE, System.currentTimeMillis());
    }

    /// A rank runs again.
    public void runs(int rank) {
        bytes.putLong(page(rank) + SINCE, 0);
    }

    /// Whether it is of this host: process numbers mean nothing on another one that shares the folder.
    public boolean isOfThisHost() {
        return text(HOST, HEADER).equals(HostId.machine());
    }

    /// Whether it is of a host of this one's name: where it isn't of this host, of this one before it was started anew.
    public boolean isOfThisName() {
        return text(HOST, HEADER).startsWith(HostId.machineName());
    }

    /// The launcher's process number; 0 where it is no jmpirun.
    public long launcher() {
        return bytes.getLong(LAUNCHER);
    }

    /// Whether the launcher that made it is gone.
    public boolean isOver() {
        return !isOfThisHost() || ProcessHandle.of(launcher()).isEmpty();
    }

    /// When the job started, milliseconds since 1970.
    public long startMillis() {
        return bytes.getLong(STARTED);
    }

    /// Number of ranks.
    public int ranks() {
        return bytes.getInt(RANKS);
    }

    /// What the user wrote.
    public String command() {
        return text(COMMAND, HOST);
    }

    /// A rank's process number, 0 until it has one.
    public long pid(int rank) {
        return bytes.getLong(page(rank));
    }

    /// What a rank waits for; empty while it runs, and for ranks that don't use jmpi.
    public Optional<Wait> wait(int rank) {
        int page = page(rank);
        long since = bytes.getLong(page + SINCE);
        VarHandle.acquireFence();
        String text = text(page + DOING, page + PAGE);
        VarHandle.acquireFence();
        return since != 0 && since == bytes.getLong(page + SINCE) ? Optional.of(new Wait(since, text))
                : Optional.empty();
    }

    /// What a rank waits for.
    ///
    /// @param sinceMillis since when, milliseconds since 1970
    /// @param text        operation, details, line of the program
    public record Wait(long sinceMillis, String text) {
    }

    private static int page(int rank) {
        return HEADER + PAGE * rank;
    }

    private void put(int at, int end, String text) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(all.length, end - at - Integer.BYTES);
        bytes.putInt(at, length);
        bytes.put(at + Integer.BYTES, all, 0, length);
    }

    private String text(int at, int end) {
        int length = Math.clamp(bytes.getInt(at), 0, end - at - Integer.BYTES);
        byte[] text = new byte[length];
        bytes.get(at + Integer.BYTES, text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
