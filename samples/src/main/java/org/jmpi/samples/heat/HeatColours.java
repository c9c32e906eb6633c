package org.jmpi.samples.heat;

/// 256 colours from cold to hot: black, indigo, purple, red, orange, pale yellow; brighter is hotter
/// everywhere.
public final class HeatColours {
    /// Number of colours.
    static final int COUNT = 256;
    private static final int[] STOPS = {0x000008, 0x2a0f5c, 0x7a1c7c, 0xc83552, 0xf57d15, 0xfcc63c, 0xfffbd0};

    private HeatColours() {
    }

    /// The colours, 3 bytes each: red, green, blue.
    static byte[] palette() {
        byte[] palette = new byte[3 * COUNT];
        for (int i = 0; i < COUNT; i++) {
            double place = (double) i / (COUNT - 1) * (STOPS.length - 1);
            int stop = Math.min((int) place, STOPS.length - 2);
            for (int channel = 0; channel < 3; channel++) {
                palette[3 * i + channel] = mix(STOPS[stop], STOPS[stop + 1], 16 - 8 * channel, place - stop);
            }
        }
        return palette;
    }

    private static byte mix(int from, int to, int shift, double share) {
        int low = from >> shift & 0xff;
        int high = to >> shift & 0xff;
        return (byte) Math.round(low + (high - low) * share);
    }

    /// The number of a temperature's colour, 0 to 255.
    static int colourOf(double temperature) {
        double share = (temperature - Plate.COLD) / (Plate.HOT - Plate.COLD);
        return Math.clamp(Math.round(share * (COUNT - 1)), 0, COUNT - 1);
    }
}
