package org.jmpi.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jmpi.Datatype;

/// A derived datatype together with what it should mean: where its basic elements stand.
///
/// @param name    how it was made
/// @param type    the datatype
/// @param offsets where each element of the packed stream stands, in basic elements from the buffer's start
/// @param span    basic elements the buffer needs
record Shape(String name, Datatype type, int[] offsets, int span) {

    /// Shapes of `rows * columns` elements of `basic`, made in every way.
    static List<Shape> all(Datatype basic, int rows, int columns, SplittableRandom random) {
        return List.of(contiguous(basic, rows * columns),
                vector(basic, rows, columns, columns + random.nextInt(4)),
                hvector(basic, rows, columns, columns + 1 + random.nextInt(4)),
                indexed(basic, rows * columns, random),
                hindexed(basic, rows * columns, random), subarray(basic, rows, columns, random),
                fortran(basic, rows, columns, random), nested(basic, rows, columns),
                struct(basic, rows, columns));
    }

    private static Shape contiguous(Datatype basic, int count) {
        return new Shape("contiguous", Datatype.contiguous(count, basic), IntStream.range(0, count).toArray(),
                count);
    }

    private static Shape vector(Datatype basic, int rows, int columns, int stride) {
        return new Shape("vector", Datatype.vector(rows, columns, stride, basic),
                grid(rows, columns, stride, 0),
                rows * stride);
    }

    private static Shape hvector(Datatype basic, int rows, int columns, int stride) {
        return new Shape("hvector", Datatype.hvector(rows, columns, stride * basic.extent(), basic),
                grid(rows, columns, stride, 0), rows * stride);
    }

    private static int[] grid(int rows, int columns, int stride, int first) {
        return IntStream.range(0, rows * columns)
                .map(i -> first + i / columns * stride + i % columns)
                .toArray();
    }

    private static Shape indexed(Datatype basic, int count, SplittableRandom random) {
        Blocks blocks = Blocks.random(count, random);
        return new Shape("indexed", Datatype.indexed(blocks.lengths(), blocks.starts(), basic),
                blocks.offsets(),
                blocks.span());
    }

    private static Shape hindexed(Datatype basic, int count, SplittableRandom random) {
        Blocks blocks = Blocks.random(count, random).reversed();
        long[] bytes = Arrays.stream(blocks.starts()).map(start -> start * basic.extent()).toArray();
        return new Shape("hindexed", Datatype.hindexed(blocks.lengths(), bytes, basic), blocks.offsets(),
                blocks.span());
    }

    private static Shape subarray(Datatype basic, int rows, int columns, SplittableRandom random) {
        int top = random.nextInt(3);
        int left = random.nextInt(3);
        int width = left + columns + random.nextInt(3);
        int height = top + rows + 1;
        Datatype type =
                Datatype.subarray(new int[]{height, width}, new int[]{rows, columns}, new int[]{top, left},
                        Datatype.Order.C, basic);
        return new Shape("subarray", type, grid(rows, columns, width, top * width + left), height * width);
    }

    private static Shape fortran(Datatype basic, int rows, int columns, SplittableRandom random) {
        int top = random.nextInt(3);
        int left = random.nextInt(3);
        int height = top + rows + random.nextInt(3);
        int width = left + columns + 1;
        Datatype type =
                Datatype.subarray(new int[]{height, width}, new int[]{rows, columns}, new int[]{top, left},
                        Datatype.Order.FORTRAN, basic);
        // First dimension contiguous: the stream runs down the columns.
        return new Shape("fortran", type, grid(columns, rows, height, left * height + top), height * width);
    }

    private static Shape nested(Datatype basic, int rows, int columns) {
        Datatype spread = Datatype.resized(basic, 0, 2 * basic.extent());
        int stride = 2 * columns + 1;
        Datatype type =
                Datatype.hvector(rows, 1, stride * basic.extent(), Datatype.contiguous(columns, spread));
        int[] offsets =
                IntStream.range(0, rows * columns).map(i -> i / columns * stride + i % columns * 2).toArray();
        return new Shape("nested", type, offsets, rows * stride);
    }

    private static Shape struct(Datatype basic, int rows, int columns) {
        int gap = 3;
        int rest = (rows - 1) * columns;
        Datatype type =
                Datatype.struct(new long[]{columns, rest}, new long[]{0, (columns + gap) * basic.extent()},
                        basic, basic);
        int[] offsets = IntStream.range(0, rows * columns).map(i -> i < columns ? i : i + gap).toArray();
        return new Shape("struct", type, offsets, rows * columns + gap);
    }

    /// The bytes of a poisoned buffer of this shape after the packed `stream` was written to it.
    byte[] scatter(byte[] stream, byte[] before, int elementBytes) {
        byte[] result = before.clone();
        for (int i = 0; i < offsets.length; i++) {
            System.arraycopy(stream, i * elementBytes, result, offsets[i] * elementBytes, elementBytes);
        }
        return result;
    }

    /// The packed stream that a buffer of this shape holds.
    byte[] gather(byte[] buffer, int elementBytes) {
        byte[] stream = new byte[offsets.length * elementBytes];
        for (int i = 0; i < offsets.length; i++) {
            System.arraycopy(buffer, offsets[i] * elementBytes, stream, i * elementBytes, elementBytes);
        }
        return stream;
    }

    @Override
    public String toString() {
        return name;
    }
}
