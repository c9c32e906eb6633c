package org.jmpi.samples.heat;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngFileTests {
    private static final long SEED = 42;

    @TempDir Path folder;

    // 600: the compressed picture is longer than one chunk.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 17, 600})
    void everyPixelHasTheColourOfItsTemperature(int size) throws IOException {
        double[] field = new Random(SEED).doubles((long) size * size, Plate.COLD, Plate.HOT).toArray();
        Path file = folder.resolve("field.png");

        PngFile.write(file, field, size);

        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(size);
        assertThat(picture.getHeight()).isEqualTo(size);
        for (int i = 0; i < field.length; i++) {
            int expected = rgb(HeatColours.colourOf(field[i]));
            assertThat(picture.getRGB(i % size, i / size)).as("seed=%d pixel=%d", SEED, i)
                    .isEqualTo(expected);
        }
    }

    @Test
    void hotterIsBrighter() {
        double last = -1;
        for (int colour = 0; colour < HeatColours.COUNT; colour++) {
            int rgb = rgb(colour);
            double brightness =
                    0.2126 * (rgb >> 16 & 0xff) + 0.7152 * (rgb >> 8 & 0xff) + 0.0722 * (rgb & 0xff);
            assertThat(brightness).as("colour=%d", colour).isGreaterThan(last);
            last = brightness;
        }
    }

    @Test
    void temperaturesBeyondTheScaleTakeItsEnds() {
        assertThat(HeatColours.colourOf(Plate.COLD - 1)).isZero();
        assertThat(HeatColours.colourOf(Plate.HOT + 1)).isEqualTo(255);
    }

    private static int rgb(int colour) {
        byte[] palette = HeatColours.palette();
        int rgb = 0xff;
        for (int channel = 0; channel < 3; channel++) {
            rgb = rgb << 8 | (palette[3 * colour + channel] & 0xff);
        }
        return rgb;
    }
}
