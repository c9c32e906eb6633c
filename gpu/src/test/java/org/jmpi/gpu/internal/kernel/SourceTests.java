package org.jmpi.gpu.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jmpi.gpu.KernelException;
import org.jmpi.gpu.KernelSource;
import org.junit.jupiter.api.Test;

class SourceTests {

    private static Map<String, Signature> signatures(String text, Map<String, String> defines) {
        return Source.signatures(KernelSource.of("test.pk", text), defines);
    }

    @Test
    void parametersAreThoseOfTheText() {
        Map<String, Signature> found = signatures("""
                KERNEL one(GLOBAL const real* RESTRICT a, GLOBAL real *b, i64 n, real f, u8 x) { a; }
                KERNEL short_ones(GLOBAL const i16 *a, GLOBAL u16 *b, i16 c, u16 d) { a; }
                KERNEL\ttwo ( ) {
                }""", Map.of("REAL", "double"));

        assertThat(found.get("one")).hasToString("one(const double* a, double* b, i64 n, double f, u8 x)");
        assertThat(found.get("short_ones")).hasToString("short_ones(const i16* a, u16* b, i16 c, u16 d)");
        assertThat(found.get("two")).hasToString("two()");
    }

    @Test
    void realIsFloatWhereNothingIsSaid() {
        assertThat(signatures("KERNEL k(real r) {}", Map.of()).get("k")).hasToString("k(float r)");
    }

    @Test
    void commentsAreNotRead() {
        assertThat(signatures("""
                // KERNEL a(i32 n) {}
                /* KERNEL b(i32 n) {}
                   KERNEL c(i32 n) {} */
                KERNEL d(i32 /* (strange) */ n) {}
                """, Map.of())).containsOnlyKeys("d");
    }

    @Test
    void placesAreThoseOfTheTextWithItsComments() {
        String text = "/* ü */ KERNEL k(i32 n // )\n) { return; }";

        Source.Found found = Source.find(KernelSource.of("k", text), Map.of()).getFirst();

        assertThat(text.substring(found.parameters())).startsWith(") {");
        assertThat(text.substring(found.body())).isEqualTo(" return; }");
    }

    @Test
    void parameterThatIsNotUnderstoodIsNamedWithItsLine() {
        assertThatThrownBy(() -> signatures("\n\nKERNEL k(i32 n, float4 v) {}", Map.of()))
                .isInstanceOf(KernelException.class)
                .hasMessageStartingWith("a kernel's parameter isn't understood: source=test.pk, line=3, kernel=k,"
                        + " parameter=float4 v;");
        assertThatThrownBy(() -> signatures("KERNEL k(real *v) {}", Map.of()))
                .hasMessageContaining("parameter=real *v");
    }
}
