package org.jmpi.benchmarks.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Writes numbers as a person reads them: three digits, and a unit that suits.
final class Quantity {
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private Quantity() {
    }

    /// A value with its unit; large ones of `MB/s` and `1/s` go up by thousands.
    static String of(double value, String unit) {
        if (unit.equals("MB/s") && value >= 1000) {
            return number(value / 1e3) + " GB/s";
        }
        if (unit.equals("1/s")) {
            return value >= 1e6 ? number(value / 1e6) + " M/s" : number(value / 1e3) + " k/s";
        }
        return unit.equals("us") ? number(value) + " µs" : number(value) + " " + unit;
    }

    /// A number in three digits, more where it is 1000 or above.
    static String number(double value) {
        if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
            return value == 0 ? "0" : Double.toString(value);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        return Math.abs(value) >= 1000 ? exact.setScale(0, RoundingMode.HALF_UP).toPlainString()
                : exact.round(THREE_DIGITS).stripTrailingZeros().toPlainString();
    }

    /// A size as it is said: 8 B, 64 KiB, 1 MiB.
    static String bytes(long bytes) {
        if (bytes >= 1 << 20 && bytes % (1 << 20) == 0) {
            return (bytes >> 20) + " MiB";
        }
        return bytes >= 1 << 10 && bytes % (1 << 10) == 0 ? (bytes >> 10) + " KiB" : bytes + " B";
    }
}
