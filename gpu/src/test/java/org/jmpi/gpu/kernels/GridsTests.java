package org.jmpi.gpu.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Stencils and boxes.
class GridsTests {

    static List<Target> targets() {
        return Target.all();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void fivePointsAreAddedUpInTheRowsAskedFor(Target target) {
        int nx = 67;
        int ny = 41;
        int pitch = nx + 2;
        double[] u = Target.random(pitch * (ny + 2), 1);
        double[] expected = Target.random(u.length, 2);
        try (Device device = target.open(); Stencils stencils = Stencils.of(device, target.type())) {
            DeviceBuf from = target.upload(device, u);
            DeviceBuf to = target.upload(device, expected);
            stencils.five(from, to, nx, ny, 3, ny - 5, 0.5, 0.125);
            for (int y = 3; y < ny - 2; y++) {
                for (int x = 1; x <= nx; x++) {
                    int i = y * pitch + x;
                    expected[i] = 0.5 * u[i] + 0.125 * (u[i - pitch] + u[i + pitch] + u[i - 1] + u[i + 1]);
                }
            }
            assertThat(target.download(to)).containsExactly(expected, within(target.error()));
            assertThatThrownBy(() -> stencils.five(from, to, nx, ny, 3, ny, 0.5, 0.125))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("rows leave the grid");
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void sevenPointsAreAddedUpInAllInnerCells(Target target) {
        int nx = 35;
        int ny = 13;
        int nz = 7;
        int pitch = nx + 2;
        int plane = pitch * (ny + 2);
        double[] u = Target.random(plane * (nz + 2), 3);
        double[] expected = Target.random(u.length, 4);
        try (Device device = target.open(); Stencils stencils = Stencils.of(device, target.type())) {
            DeviceBuf from = target.upload(device, u);
            DeviceBuf to = target.upload(device, expected);
            stencils.seven(from, to, nx, ny, nz, -6, 1);
            for (int z = 1; z <= nz; z++) {
                for (int y = 1; y <= ny; y++) {
                    for (int x = 1; x <= nx; x++) {
                        int i = z * plane + y * pitch + x;
                        expected[i] = -6 * u[i] + u[i - plane] + u[i + plane] + u[i - pitch] + u[i + pitch] + u[i - 1]
                                + u[i + 1];
                    }
                }
            }
            assertThat(target.download(to)).containsExactly(expected, within(10 * target.error()));
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void boxesArePackedAndPutBack(Target target) {
        double[] grid = Target.random(19 * 11 * 6, 5);
        List<Box> boxes = List.of(new Box(19, 11, 6, 0, 0, 0, 19, 11, 6), new Box(19, 11, 6, 18, 2, 1, 1, 7, 4),
                new Box(19, 11, 6, 3, 10, 0, 9, 1, 6), new Box(19, 11, 6, 4, 5, 5, 3, 2, 1),
                new Box(19, 11, 6, 4, 5, 5, 0, 2, 1), Box.of2d(19, 66, 7, 1, 2, 60));
        try (Device device = target.open(); Boxes copies = Boxes.of(device, target.type())) {
            for (Box box : boxes) {
                DeviceBuf from = target.upload(device, grid);
                DeviceBuf packed = device.allocate(target.type(), box.cells());
                DeviceBuf to = device.allocate(target.type(), grid.length);
                copies.pack(from, box, packed);
                copies.unpack(packed, to, box);
                double[] vector = new double[(int) box.cells()];
                double[] back = new double[grid.length];
                int next = 0;
                for (long z = box.z(); z < box.z() + box.depth(); z++) {
                    for (long y = box.y(); y < box.y() + box.height(); y++) {
                        for (long x = box.x(); x < box.x() + box.width(); x++) {
                            int i = (int) ((z * box.ny() + y) * box.nx() + x);
                            vector[next++] = grid[i];
                            back[i] = grid[i];
                        }
                    }
                }
                assertThat(target.download(packed)).isEqualTo(vector);
                assertThat(target.download(to)).isEqualTo(back);
            }
        }
    }

    @Test
    void boxThatLeavesItsGridIsRefused() {
        assertThatThrownBy(() -> Box.of2d(10, 10, 8, 0, 3, 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("grid=10x10x1, first=8,0,0, size=3x1x1");
    }
}
