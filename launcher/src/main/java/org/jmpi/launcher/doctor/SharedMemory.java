package org.jmpi.launcher.doctor;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jmpi.internal.memory.Linux;

/// Whether ranks of this host can share memory, and read each other's.
final class SharedMemory {
    private static final String SEGMENTS = "shared memory";
    private static final String READS = "CMA";
    private static final long SAMPLE = 0x6a6d7069L;
    private static final int IOVECS = 32;

    private SharedMemory() {
    }

    /// A memory file, made, given pages and opened through `/proc` as other ranks do.
    static Finding segments() {
        Optional<Linux> linux = Linux.get();
        if (linux.isEmpty()) {
            return Finding.missing(SEGMENTS, "ranks talk through sockets: no system calls here",
                    "use Linux on x86-64 or AArch64, and --enable-native-access=ALL-UNNAMED");
        }
        int fd = linux.get().memfdCreate("jmpi-doctor");
        if (fd < 0) {
            return Finding.missing(SEGMENTS, "memfd_create fails with errno " + -fd,
                    "allow memfd_create in the container's seccomp profile");
        }
        int pages = linux.get().fallocate(fd, 0, 1 << 20);
        int again = linux.get().open("/proc/" + ProcessHandle.current().pid() + "/fd/" + fd);
        linux.get().close(fd);
        if (again >= 0) {
            linux.get().close(again);
        }
        if (pages != 0 || again < 0) {
            return Finding.missing(SEGMENTS, "a memory file can't be " + (pages != 0 ? "given pages, errno " + -pages
                    : "opened through /proc, errno " + -again), "raise the memory limit, and mount /proc");
        }
        return Finding.ok(SEGMENTS, "memory files; /dev/shm isn't used");
    }

    /// A read of this process's own memory by the call that ranks use for each other's.
    static Finding directReads() {
        if (Linux.get().isEmpty()) {
            return Finding.missing(READS, "no system calls here", "use Linux on x86-64 or AArch64");
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment words = arena.allocate(JAVA_LONG, 2);
            words.set(JAVA_LONG, 0, SAMPLE);
            long read = Linux.get()
                    .get()
                    .processVmRead(ProcessHandle.current().pid(), words.address(),
                            words.address() + Long.BYTES, Long.BYTES, arena.allocate(IOVECS, Long.BYTES));
            if (read != Long.BYTES) {
                return Finding.missing(READS, "process_vm_readv fails with errno " + -read
                        + "; large messages are copied twice",
                        "start the container with --cap-add=SYS_PTRACE, or allow process_vm_readv in its seccomp profile");
            }
        }
        return yama();
    }

    /// Ranks let each other read as long as Yama is content with that.
    private static Finding yama() {
        int scope = scope();
        if (scope >= 2) {
            return Finding.missing(READS, "kernel.yama.ptrace_scope=" + scope + " forbids it; large messages are copied"
                    + " twice", "sudo sysctl kernel.yama.ptrace_scope=1");
        }
        return Finding.ok(READS, "ranks can read each other's memory (process_vm_readv)");
    }

    private static int scope() {
        try {
            return Integer.parseInt(Files.readString(Path.of("/proc/sys/kernel/yama/ptrace_scope")).strip());
        } catch (IOException | NumberFormatException noYama) {
            return 0;
        }
    }
}
