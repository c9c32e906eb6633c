package org.jmpi.internal.join;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import org.jmpi.internal.memory.Linux;

/// The line that a launcher keeps to each of its processes, in the words of PMI-1, which Hydra and Slurm's PMI-2 both
/// understand. No other user hears of what goes over it.
///
/// ```
/// init ─▶ get_my_kvsname ─▶ rank 0: put … ─▶ barrier_in … barrier_out ─▶ others: get … ─▶ finalize
/// ```
///
/// What is told is cut into values of [#LONGEST_VALUE] characters, under keys with numbers; the first one begins with how
/// many there are.
final class PmiExchange implements Exchange {
    private static final String KEY = "jmpi";
    /// What all launchers have room for in a value.
    private static final int LONGEST_VALUE = 255;
    /// Characters of the number of values.
    private static final int COUNT = 1;
    private static final int MOST_VALUES = 9;
    private static final int LONGEST_LINE = 4096;

    private final Linux linux;
    private final int line;

    PmiExchange(Linux linux, int line) {
        this.linux = linux;
        this.line = line;
    }

    @Override
    public void publish(Meeting meeting) throws IOException {
        String space = open();
        String text = meeting.text(MOST_VALUES * LONGEST_VALUE - COUNT);
        int count = (COUNT + text.length() + LONGEST_VALUE - 1) / LONGEST_VALUE;
        String counted = count + text;
        for (int value = 0; value < count; value++) {
            int from = value * LONGEST_VALUE;
            String ignored = ask("cmd=put kvsname=" + space + " key=" + KEY + value + " value="
                    + counted.substring(from, Math.min(from + LONGEST_VALUE, counted.length())), "put_result");
        }
        leave();
    }

    @Override
    public Meeting await() throws IOException {
        String space = open();
        barrier();
        try {
            String first = get(space, 0);
            StringBuilder text = new StringBuilder(first.substring(Math.min(first.length(), COUNT)));
            for (int value = 1; value < count(first); value++) {
                text.append(get(space, value));
            }
            finish();
            return Meeting.of(text.toString());
        } catch (IllegalArgumentException damaged) {
            throw new IOException(damaged.getMessage(), damaged);
        }
    }

    private String get(String space, int value) throws IOException {
        return value(ask("cmd=get kvsname=" + space + " key=" + KEY + value, "get_result"), "value");
    }

    /// As the first value tells; 0 where it isn't rank 0's.
    private static int count(String first) {
        return first.isEmpty() ? 0 : Character.digit(first.charAt(0), MOST_VALUES + 1);
    }

    private String open() throws IOException {
        String hello = ask("cmd=init pmi_version=1 pmi_subversion=1", "response_to_init");
        if (!value(hello, "rc").equals("0")) {
            throw new IOException("the launcher refuses PMI-1: " + hello + "; start the program with jmpirun");
        }
        return value(ask("cmd=get_my_kvsname", "my_kvsname"), "kvsname");
    }

    private void leave() throws IOException {
        barrier();
        finish();
    }

    private void barrier() throws IOException {
        String ignored = ask("cmd=barrier_in", "barrier_out");
    }

    /// Else the launcher takes the end of this process for a failure.
    private void finish() throws IOException {
        String ignored = ask("cmd=finalize", "finalize_ack");
    }

    private String ask(String question, String kind) throws IOException {
        write(question + "\n");
        String answer = readLine();
        if (!value(answer, "cmd").equals(kind) || !value(answer, "rc").matches("0?")) {
            throw new IOException("the launcher's PMI line answers " + answer + " where " + kind
                    + " is due; start the program with jmpirun");
        }
        return answer;
    }

    static String value(String answer, String key) {
        for (String word : answer.split(" ")) {
            if (word.startsWith(key + "=")) {
                return word.substring(key.length() + 1);
            }
        }
        return "";
    }

    private void write(String text) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            MemorySegment memory = arena.allocate(bytes.length);
            MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, 0, bytes.length);
            for (long done = 0; done < bytes.length;) {
                done += checked(linux.writev(line, place(arena, memory.asSlice(done)), 1));
            }
        }
    }

    /// One byte at a time: what is behind the line's end is not this reader's.
    private String readLine() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment one = arena.allocate(1);
            long place = place(arena, one);
            while (text.length() < LONGEST_LINE) {
                if (checked(linux.readv(line, place, 1)) == 0) {
                    continue;
                }
                char c = (char) one.get(ValueLayout.JAVA_BYTE, 0);
                if (c == '\n') {
                    return text.toString();
                }
                text.append(c);
            }
        }
        throw new IOException("the launcher's PMI line has no end of line; start the program with jmpirun");
    }

    /// Address and length of a piece of memory, as the system takes them.
    private static long place(Arena arena, MemorySegment memory) {
        MemorySegment pair = arena.allocate(2 * Long.BYTES, Long.BYTES);
        pair.set(ValueLayout.JAVA_LONG, 0, memory.address());
        pair.set(ValueLayout.JAVA_LONG, Long.BYTES, memory.byteSize());
        return pair.address();
    }

    private long checked(long result) throws IOException {
        if (result == -Linux.EINTR) {
            return 0;
        }
        if (result <= 0) {
            throw new IOException("the launcher's PMI line (" + PMI_FD + "=" + line + ") has ended: errno=" + -result
                    + "; don't close it in scripts between the launcher and java");
        }
        return result;
    }

    @Override
    public void close() {
        // The launcher's line goes with the process.
    }
}
