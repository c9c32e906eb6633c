package org.jmpi.internal.memory;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The Linux system calls jmpi makes, all through libc's `syscall` with seven `long`s: one call shape costs 3–9 ms at
/// its first use, and there is one. Absent on other systems and processors, where [#get] is empty.
public final class Linux implements RemoteMemory {
    /// No such process.
    public static final int ESRCH = 3;
    /// Interrupted by a signal.
    public static final int EINTR = 4;
    /// Bad file descriptor.
    public static final int EBADF = 9;
    /// Nothing there, or no room, for now.
    public static final int EAGAIN = 11;
    /// Out of memory or address space.
    public static final int ENOMEM = 12;
    /// No memory at that address.
    public static final int EFAULT = 14;
    /// No space left.
    public static final int ENOSPC = 28;

    private static final long MFD_CLOEXEC = 1;
    private static final long PROT_READ_WRITE = 3;
    private static final long MAP_SHARED = 1;
    private static final long MAP_PRIVATE_ANONYMOUS = 0x22;
    private static final long PROT_READ_EXECUTE = 5;
    private static final long O_RDWR_CLOEXEC = 0x80002;
    private static final long AT_FDCWD = -100;
    private static final long MSG_DONTWAIT = 0x40;
    private static final long MSG_NOSIGNAL = 0x4000;
    private static final long IPPROTO_TCP = 6;
    private static final long TCP_INFO = 11;
    private static final long FUTEX_WAIT = 0;
    private static final long FUTEX_WAKE = 1;
    private static final long PR_SET_PTRACER = 0x59616d61;
    private static final long PR_SET_PTRACER_ANY = -1;
    private static final long MEMBARRIER_GLOBAL_EXPEDITED = 2;
    private static final long MEMBARRIER_REGISTER_GLOBAL_EXPEDITED = 4;

    /// Numbers of the calls on one processor architecture.
    private record Numbers(long memfdCreate, long mmap, long munmap, long openat, long close, long ftruncate,
            long fallocate, long futex, long processVmReadv, long prctl, long membarrier, long readv, long writev,
            long getsockname, long getpeername, long sendto, long recvfrom, long schedSetaffinity,
            long schedGetaffinity, long mprotect, long getsockopt) {
        static final Numbers X86_64 =
                new Numbers(319, 9, 11, 257, 3, 77, 285, 202, 310, 157, 324, 19, 20, 51, 52, 44, 45, 203, 204, 10,
                        55);
        static final Numbers AARCH64 =
                new Numbers(279, 222, 215, 56, 57, 46, 47, 98, 270, 167, 283, 65, 66, 204, 205, 206, 207, 122, 123,
                        226, 209);
    }

    private static final Linker.Option VARIADIC = Linker.Option.firstVariadicArg(1);
    private static final @Nullable Numbers NUMBERS = numbers();
    /// A constant, so that the JIT compiler sees through it: calls are then free of garbage.
    private static final @Nullable MethodHandle SYSCALL = NUMBERS == null ? null
            : handle("syscall", VARIADIC, Linker.Option.captureCallState("errno"));
    private static final @Nullable Linux INSTANCE = NUMBERS == null || SYSCALL == null ? null : new Linux(NUMBERS);

    /// Calls without their error. A call that tells it leaves garbage wherever the JIT compiler can't inline all of it, as
    /// below the many callers of a send.
    private static final class Silent {
        static final @Nullable MethodHandle SYSCALL = handle("syscall", VARIADIC);
        static final @Nullable MethodHandle ERRNO_LOCATION = handle("__errno_location", VARIADIC);
    }

    private final Numbers numbers;
    /// Where a call leaves its error: on Linux the first 4 of these bytes. Read as a `long`, as all else here: another
    /// kind of access costs 6 ms at its first use.
    private final ThreadLocal<MemorySegment> errno =
            ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(JAVA_LONG));

    /// Address of the thread's `errno`, or 0.
    private final ThreadLocal<Long> errnoPlace = ThreadLocal.withInitial(Linux::errnoLocation);

    private Linux(Numbers numbers) {
        this.numbers = numbers;
    }

    /// The calls, or empty where this isn't Linux on x86-64 or AArch64, or native access is denied.
    public static Optional<Linux> get() {
        return Optional.ofNullable(INSTANCE);
    }

    /// Whether this is x86-64.
    public boolean isX86() {
        return numbers == Numbers.X86_64;
    }

    private static @Nullable Numbers numbers() {
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            return null;
        }
        return switch (System.getProperty("os.arch", "").toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> Numbers.X86_64;
            case "aarch64" -> Numbers.AARCH64;
            default -> null;
        };
    }

    @SuppressWarnings("restricted")
    private static @Nullable MethodHandle handle(String name, Linker.Option... options) {
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor shape = FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG,
                JAVA_LONG, JAVA_LONG, JAVA_LONG);
        return linker.defaultLookup()
                .find(name)
                .map(address -> linker.downcallHandle(address, shape, options))
                .orElse(null);
    }

    /// Result of the call, or minus errno.
    private long call(long number, long a, long b, long c, long d, long e, long f) {
        MemorySegment state = errno.get();
        long result;
        try {
            result = (long) Objects.requireNonNull(SYSCALL).invokeExact(state, number, a, b, c, d, e, f);
        } catch (Throwable t) {
            throw new AssertionError("syscall " + number + " could not be made", t);
        }
        return result == -1 ? -(int) state.get(JAVA_LONG, 0) : result;
    }

    /// As [#call], for a call that mostly succeeds, or finds nothing (EAGAIN), and may be made again.
    private long quietCall(long number, long a, long b, long c, long d) {
        long result = silentCall(number, a, b, c, d);
        if (result != -1) {
            return result;
        }
        return lastErrno() == EAGAIN ? -EAGAIN : call(number, a, b, c, d, 0, 0);
    }

    /// What stands in this thread's `errno`. The JVM may have made calls of its own since: that none fails like the one
    /// before isn't sure, but likely enough to look at the socket again later, or to make the call again.
    private long lastErrno() {
        long place = errnoPlace.get();
        return place == 0 ? 0 : Native.get(place) & 0xffff_ffffL;
    }

    private static long silentCall(long number, long a, long b, long c, long d) {
        try {
            return (long) Objects.requireNonNull(Silent.SYSCALL).invokeExact(number, a, b, c, d, 0L, 0L);
        } catch (Throwable t) {
            throw new AssertionError("syscall " + number + " could not be made", t);
        }
    }

    private static long errnoLocation() {
        if (Silent.ERRNO_LOCATION == null) {
            return 0;
        }
        try {
            return (long) Silent.ERRNO_LOCATION.invokeExact(0L, 0L, 0L, 0L, 0L, 0L, 0L);
        } catch (Throwable t) {
            throw new AssertionError("__errno_location could not be called", t);
        }
    }

    /// Make an anonymous file in memory; its descriptor, or minus errno.
    public int memfdCreate(String name) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) call(numbers.memfdCreate, arena.allocateFrom(name).address(), MFD_CLOEXEC, 0, 0, 0, 0);
        }
    }

    /// Set a file's length; 0 or minus errno.
    public int ftruncate(int fd, long length) {
        return (int) call(numbers.ftruncate, fd, length, 0, 0, 0, 0);
    }

    /// Give a range of a file its pages; 0 or minus errno.
    public int fallocate(int fd, long offset, long length) {
        return (int) call(numbers.fallocate, fd, 0, offset, length, 0, 0);
    }

    /// Open a file for reading and writing; its descriptor, or minus errno.
    public int open(String path) {
        try (Arena arena = Arena.ofConfined()) {
            return (int) call(numbers.openat, AT_FDCWD, arena.allocateFrom(path).address(), O_RDWR_CLOEXEC, 0, 0, 0);
        }
    }

    /// Close a descriptor.
    public void close(int fd) {
        long ignored = call(numbers.close, fd, 0, 0, 0, 0, 0);
    }

    /// Map a file shared, for reading and writing; the address, or minus errno.
    public long mapShared(int fd, long length) {
        return call(numbers.mmap, 0, length, PROT_READ_WRITE, MAP_SHARED, fd, 0);
    }

    /// Map memory that is this process's alone, for reading and writing; the address, or minus errno.
    long mapPrivate(long length) {
        return call(numbers.mmap, 0, length, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS, -1, 0);
    }

    /// Make whole pages readable and executable, no longer writable; 0 or minus errno.
    int protectCode(long address, long length) {
        return (int) call(numbers.mprotect, address, length, PROT_READ_EXECUTE, 0, 0, 0);
    }

    /// Remove a mapping.
    public void unmap(long address, long length) {
        long ignored = call(numbers.munmap, address, length, 0, 0, 0, 0);
    }

    /// Sleep while the 32-bit word at `address` is `expected`, at most `nanos`; across processes.
    ///
    /// @param timespec 16 bytes of scratch of this thread
    public void futexWait(long address, int expected, long nanos, MemorySegment timespec) {
        timespec.set(JAVA_LONG, 0, nanos / 1_000_000_000L);
        timespec.set(JAVA_LONG, 8, nanos % 1_000_000_000L);
        long ignored = call(numbers.futex, address, FUTEX_WAIT, expected, timespec.address(), 0, 0);
    }

    /// Wake one sleeper at `address`.
    public void futexWake(long address) {
        long ignored = call(numbers.futex, address, FUTEX_WAKE, 1, 0, 0, 0);
    }

    /// @param iovecs local iovec, remote iovec
    @Override
    public long processVmRead(long pid, long remote, long local, long length, MemorySegment iovecs) {
        iovecs.set(JAVA_LONG, 0, local);
        iovecs.set(JAVA_LONG, 8, length);
        iovecs.set(JAVA_LONG, 16, remote);
        iovecs.set(JAVA_LONG, 24, length);
        return call(numbers.processVmReadv, pid, iovecs.address(), 1, iovecs.address() + 16, 1, 0);
    }

    /// Read a descriptor into one or more places; bytes read, 0 at the end, or minus errno.
    ///
    /// @param iovecs address of `count` pairs of address and length
    public long readv(int fd, long iovecs, int count) {
        return quietCall(numbers.readv, fd, iovecs, count, 0);
    }

    /// Write one or more places to a descriptor; bytes written, or minus errno.
    ///
    /// @param iovecs address of `count` pairs of address and length
    public long writev(int fd, long iovecs, int count) {
        return quietCall(numbers.writev, fd, iovecs, count, 0);
    }

    /// Read from a socket without waiting; bytes read, 0 at the end, or minus errno. Cheaper than [#readv].
    public long receive(int fd, long address, long length) {
        return quietCall(numbers.recvfrom, fd, address, length, MSG_DONTWAIT);
    }

    /// Write to a socket without waiting; bytes written, or minus errno. Cheaper than [#writev].
    public long send(int fd, long address, long length) {
        return quietCall(numbers.sendto, fd, address, length, MSG_DONTWAIT | MSG_NOSIGNAL);
    }

    /// Own address of a socket; 0 or minus errno.
    ///
    /// @param address where it goes
    /// @param length  address of its room in bytes, 4 bytes wide, and where its length goes
    public int getsockname(int fd, long address, long length) {
        return (int) call(numbers.getsockname, fd, address, length, 0, 0, 0);
    }

    /// Address of a socket's peer, as [#getsockname].
    public int getpeername(int fd, long address, long length) {
        return (int) call(numbers.getpeername, fd, address, length, 0, 0, 0);
    }

    /// What the kernel knows of a TCP connection; 0 or minus errno.
    ///
    /// @param info  where its `struct tcp_info` goes
    /// @param bytes room there
    public int tcpInfo(int fd, long info, int bytes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment length = arena.allocate(JAVA_LONG);
            length.set(JAVA_LONG, 0, bytes);
            return (int) call(numbers.getsockopt, fd, IPPROTO_TCP, TCP_INFO, info, length.address(), 0);
        }
    }

    /// Bind this thread, and the processes it makes from now on, to processors; 0 or minus errno.
    ///
    /// @param mask  address of a bit a processor
    /// @param bytes its length
    public int schedSetaffinity(long mask, long bytes) {
        return (int) call(numbers.schedSetaffinity, 0, bytes, mask, 0, 0, 0);
    }

    /// Tell which processors this thread may use; bytes of the mask that were written, or minus errno.
    public int schedGetaffinity(long mask, long bytes) {
        return (int) call(numbers.schedGetaffinity, 0, bytes, mask, 0, 0, 0);
    }

    /// Let any process of this user read this one's memory where the Yama module asks for it.
    public void allowReaders() {
        long ignored = call(numbers.prctl, PR_SET_PTRACER, PR_SET_PTRACER_ANY, 0, 0, 0, 0);
    }

    /// Take part in [#membarrier]; whether the kernel has it.
    public boolean registerMembarrier() {
        return call(numbers.membarrier, MEMBARRIER_REGISTER_GLOBAL_EXPEDITED, 0, 0, 0, 0, 0) == 0;
    }

    /// Run a full memory barrier on every running thread of every registered process.
    public void membarrier() {
        long ignored = call(numbers.membarrier, MEMBARRIER_GLOBAL_EXPEDITED, 0, 0, 0, 0, 0);
    }

}
