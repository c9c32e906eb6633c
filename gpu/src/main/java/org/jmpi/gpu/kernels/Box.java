package org.jmpi.gpu.kernels;

/// A part of a grid whose x runs fastest in memory, then y, then z.
///
/// @param nx     cells of the grid in x, border and all
/// @param ny     in y
/// @param nz     in z, 1 in two dimensions
/// @param x      first cell of the box
/// @param y      first cell of the box
/// @param z      first cell of the box
/// @param width  cells of the box in x
/// @param height in y
/// @param depth  in z
public record Box(long nx, long ny, long nz, long x, long y, long z, long width, long height, long depth) {

    /// Refuse a box that leaves its grid.
    public Box {
        if (x < 0 || y < 0 || z < 0 || width < 0 || height < 0 || depth < 0 || x + width > nx || y + height > ny
                || z + depth > nz) {
            throw new IllegalArgumentException("the box leaves its grid: grid=" + nx + "x" + ny + "x" + nz + ", first="
                    + x + "," + y + "," + z + ", size=" + width + "x" + height + "x" + depth + "; make it fit");
        }
    }

    /// A part of a grid in two dimensions.
    public static Box of2d(long nx, long ny, long x, long y, long width, long height) {
        return new Box(nx, ny, 1, x, y, 0, width, height, 1);
    }

    /// Cells of the grid.
    public long gridCells() {
        return nx * ny * nz;
    }

    /// Cells of the box.
    public long cells() {
        return width * height * depth;
    }

    /// Place in the grid of the box's cell `index`, counted in the order of memory.
    long place(long index) {
        long row = index / width;
        return ((z + row / height) * ny + y + row % height) * nx + x + index % width;
    }
}
