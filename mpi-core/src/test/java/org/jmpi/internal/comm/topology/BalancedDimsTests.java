package org.jmpi.internal.comm.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;
import org.jmpi.CartCommunicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalancedDimsTests {

    @ParameterizedTest
    @CsvSource({"6, 0 0, 3 2", "7, 0 0, 7 1", "6, 0 3 0, 2 3 1", "24, 0 0 0, 4 3 2", "1, 0 0 0, 1 1 1", "12, 12, 12",
        "72, 0 0 0, 6 4 3", "64, 0 0 0 0, 4 4 2 2", "2147483647, 0 0, 2147483647 1",
        "1073741824, 0 0 0, 1024 1024 1024", "48, 0 4 0, 4 4 3"})
    void keepsGivenDimensionsAndBalancesTheOthers(int nodes, String given, String expected) {
        assertThat(CartCommunicator.dims(nodes, numbers(given))).containsExactly(numbers(expected));
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    }

    @Test
    void makesNoDimensionLargerThanNecessary() {
        for (int nodes = 1; nodes <= 300; nodes++) {
            int[] dims = BalancedDims.of(nodes, 0, 0, 0);
            assertThat(dims[0] * dims[1] * dims[2]).isEqualTo(nodes);
            assertThat(Arrays.stream(dims).boxed()).isSortedAccordingTo(Collections.reverseOrder());
            assertThat(dims[0]).as("largest of %d", nodes).isEqualTo(smallestLargest(nodes));
        }
    }

    private static int smallestLargest(int nodes) {
        return IntStream.rangeClosed(1, nodes)
                .filter(largest -> nodes % largest == 0 && splits(nodes / largest, largest))
                .findFirst()
                .orElseThrow();
    }

    private static boolean splits(int rest, int most) {
        return IntStream.rangeClosed(1, most).anyMatch(a -> rest % a == 0 && rest / a <= most);
    }

    @Test
    void refusesDimensionsThatDoNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> BalancedDims.of(7, 2, 0))
                .withMessageContaining("nodes=7");
        assertThatIllegalArgumentException().isThrownBy(() -> BalancedDims.of(7, 7, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> BalancedDims.of(7, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> BalancedDims.of(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> BalancedDims.of(7));
        assertThatIllegalArgumentException().isThrownBy(() -> BalancedDims.of(4, 2, 3));
    }
}
