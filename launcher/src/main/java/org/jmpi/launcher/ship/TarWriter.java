package org.jmpi.launcher.ship;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Writes files as tar reads them. Equal files give equal bytes: their times and owners don't count.
///
/// ```
///  0      100    108    116    124    136    148    156    157    257       265
///  +------+------+------+------+------+------+------+------+------+---------+-----
///  | name | mode | user | group| size | time | sum  | type | link | ustar   | …     512 bytes, then the file, filled up
///  +------+------+------+------+------+------+------+------+------+---------+-----
/// ```
///
/// Numbers are octal digits. A name above 100 bytes stands ahead, as a file of type L.
final class TarWriter {
    private static final int BLOCK = 512;
    private static final int LONGEST_NAME = 100;
    private static final int MODE = 100;
    private static final int USER = 108;
    private static final int GROUP = 116;
    private static final int SIZE = 124;
    private static final int TIME = 136;
    private static final int SUM = 148;
    private static final int TYPE = 156;
    private static final int MAGIC = 257;
    private static final int DIGITS = 7;
    private static final int LONG_DIGITS = 11;
    private static final int SUM_DIGITS = 6;
    private static final long LARGEST = (1L << 3 * LONG_DIGITS) - 1;

    private final OutputStream out;

    TarWriter(OutputStream out) {
        this.out = out;
    }

    /// Write a file; who may execute it here may do so there, and nobody else may anything.
    ///
    /// @throws IOException where it is too large, can't be read, or changes meanwhile
    void put(String name, Path file) throws IOException {
        byte[] bytes = name.getBytes(UTF_8);
        if (bytes.length > LONGEST_NAME) {
            byte[] ended = Arrays.copyOf(bytes, bytes.length + 1);
            header("././@LongLink".getBytes(UTF_8), 0600, ended.length, 'L');
            out.write(ended);
            fill(ended.length);
        }
        long size = Files.size(file);
        if (size > LARGEST) {
            throw new IOException(file + " is too large to be sent: bytes=" + size + ", most=" + LARGEST
                    + "; put it where all hosts have it");
        }
        header(bytes, Files.isExecutable(file) ? 0700 : 0600, size, '0');
        if (Files.copy(file, out) != size) {
            throw new IOException(file + " changes while it is read; start the job again");
        }
        fill(size);
    }

    /// Write what tells the end.
    void end() throws IOException {
        out.write(new byte[2 * BLOCK]);
    }

    private void header(byte[] name, int mode, long size, char type) throws IOException {
        byte[] block = new byte[BLOCK];
        System.arraycopy(name, 0, block, 0, Math.min(name.length, LONGEST_NAME));
        put(block, MODE, octal(mode, DIGITS));
        put(block, USER, octal(0, DIGITS));
        put(block, GROUP, octal(0, DIGITS));
        put(block, SIZE, octal(size, LONG_DIGITS));
        put(block, TIME, octal(0, LONG_DIGITS));
        block[TYPE] = (byte) type;
        put(block, MAGIC, "ustar\00000");
        // Counts as blanks in itself.
        put(block, SUM, " ".repeat(SUM_DIGITS + 2));
        int sum = 0;
        for (byte b : block) {
            sum += b & 0xff;
        }
        put(block, SUM, octal(sum, SUM_DIGITS) + '\0');
        out.write(block);
    }

    private static String octal(long number, int digits) {
        String text = Long.toOctalString(number);
        return "0".repeat(digits - text.length()) + text;
    }

    private static void put(byte[] block, int offset, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        System.arraycopy(bytes, 0, block, offset, bytes.length);
    }

    private void fill(long size) throws IOException {
        out.write(new byte[(int) (-size & (BLOCK - 1))]);
    }
}
