package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesCommandTests {

    private static String manifest(String command) throws UsageException {
        return KubernetesCommand.manifest(List.of(command.split(" ")));
    }

    @Test
    void eachManifestHasASecretOfItsOwn() throws UsageException {
        String command = "--np 2 --image i sample:hello";
        assertThat(manifest(command)).isNotEqualTo(manifest(command));
    }

    @Test
    void resourcesStandThereWhereTheyAreAskedFor() throws UsageException {
        assertThat(manifest("--np 2 --image i sample:hello")).doesNotContain("resources:");
        assertThat(manifest("--np 2 --image i --cpus 2 --memory 1Gi sample:hello"))
                .endsWith("""
                                  resources:
                                    requests:
                                      cpu: "2"
                                      memory: "1Gi"
                                    limits:
                                      cpu: "2"
                                      memory: "1Gi"
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--tls sample:hello", "--java-options -Xmx1g --tls sample:hello"})
    void aCertificateStandsThereWhereItIsAskedFor(String program) throws UsageException {
        assertThat(manifest("--np 2 --image i sample:hello")).doesNotContain("tls", "JMPI_TLS");
        assertThat(manifest("--np 2 --image i " + program)).containsPattern("\n  tls: \"[0-9a-f]+:[0-9a-f]+\"\n---\n")
                .endsWith("""
                                    - name: JMPI_TLS
                                      valueFrom:
                                        secretKeyRef:
                                          name: jmpi
                                          key: tls
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--np 2 sample:hello | image", "--image i sample:hello | np",
        "--np 0 --image i p | --np 0 is no such number", "--np 2 --image i | no program given",
        "--np 2 --image i --name A_b p | --name A_b is no name for Kubernetes",
        "--np 2 --image i --port 70000 p | --port 70000 is no such number", "--np 2 --image i --what p | --what"})
    void whatIsWrongIsNamed(String command, String message) {
        assertThatThrownBy(() -> manifest(command)).isInstanceOf(UsageException.class).hasMessageContaining(message);
    }
}
