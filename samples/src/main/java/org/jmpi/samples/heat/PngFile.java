package org.jmpi.samples.heat;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes a temperature field as a PNG picture of 256 colours (ISO/IEC 15948).
///
/// By hand, and not with `javax.imageio`: a picture with a palette is three kinds of chunk around a zlib
/// stream, and so the sample starts no part of the desktop module, which costs more time than solving the
/// equation.
public final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte BITS_A_PIXEL = 8;
    private static final byte PALETTE_COLOURS = 3;
    private static final int PIECE = 1 << 16;

    private PngFile() {
    }

    /// Write a field of size × size temperatures, row by row, one pixel each; replaces the file.
    ///
    /// @throws IOException where the file can't be written
    public static void write(Path file, double[] field, int size) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(size));
            chunk(out, "PLTE", HeatColours.palette());
            pixels(out, field, size);
            chunk(out, "IEND", new byte[0]);
        }
    }

    private static byte[] header(int size) {
        // The last three: zlib compression, filters chosen a row, not interlaced.
        return ByteBuffer.allocate(13)
                .putInt(size)
                .putInt(size)
                .put(BITS_A_PIXEL)
                .put(PALETTE_COLOURS)
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) 0)
                .array();
    }

    private static void pixels(DataOutputStream out, double[] field, int size) throws IOException {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var zlib = new DeflaterOutputStream(new DataChunks(out), deflater, PIECE)) {
            byte[] line = new byte[1 + size]; // The first byte names the row's filter: 0, none.
            for (int row = 0; row < size; row++) {
                for (int column = 0; column < size; column++) {
                    line[1 + column] = (byte) HeatColours.colourOf(field[row * size + column]);
                }
                zlib.write(line);
            }
        } finally {
            deflater.end();
        }
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        chunk(out, type, data, 0, data.length);
    }

    private static void chunk(DataOutputStream out, String type, byte[] data, int offset, int length)
            throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data, offset, length);
        out.writeInt(length);
        out.write(name);
        out.write(data, offset, length);
        out.writeInt((int) crc.getValue());
    }

    /// Makes one IDAT chunk of each piece that the compressor hands on, so that no picture is held in memory.
    private static final class DataChunks extends OutputStream {
        private final DataOutputStream out;

        DataChunks(DataOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[]{(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] data, int offset, int length) throws IOException {
            chunk(out, "IDAT", data, offset, length);
        }
    }
}
