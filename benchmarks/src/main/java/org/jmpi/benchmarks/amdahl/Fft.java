package org.jmpi.benchmarks.amdahl;

/// A unitary Fourier transform of a power of two of complex numbers, by radix 2.
final class Fft {
    private final int size;
    private final double[] cosines;
    private final double[] sines;

    Fft(int size) {
        this.size = size;
        cosines = new double[size / 2];
        sines = new double[size / 2];
        for (int i = 0; i < size / 2; i++) {
            cosines[i] = Math.cos(2 * Math.PI * i / size);
            sines[i] = -Math.sin(2 * Math.PI * i / size);
        }
    }

    /// Transform `size` numbers, each of two doubles, from a place of one array to the same of another.
    void transform(double[] in, double[] out, int at) {
        double scale = 1 / Math.sqrt(size);
        int shift = Integer.numberOfLeadingZeros(size) + 1;
        for (int i = 0; i < size; i++) {
            int from = at + (Integer.reverse(i) >>> shift) * 2;
            out[at + i * 2] = in[from] * scale;
            out[at + i * 2 + 1] = in[from + 1] * scale;
        }
        for (int half = 1; half < size; half *= 2) {
            for (int block = 0; block < size; block += 2 * half) {
                butterflies(out, at + block * 2, half);
            }
        }
    }

    private void butterflies(double[] out, int at, int half) {
        int step = size / (2 * half);
        for (int i = 0; i < half; i++) {
            int low = at + i * 2;
            int high = low + half * 2;
            double cosine = cosines[i * step];
            double sine = sines[i * step];
            double real = out[high] * cosine - out[high + 1] * sine;
            double imaginary = out[high] * sine + out[high + 1] * cosine;
            out[high] = out[low] - real;
            out[high + 1] = out[low + 1] - imaginary;
            out[low] += real;
            out[low + 1] += imaginary;
        }
    }
}
