package org.jmpi.launcher.kubernetes;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What Kubernetes is told of a job. A pod that fails fails the job, which then ends all its pods.
///
/// @param name   of the job and of all that belongs to it; a DNS label
/// @param ranks  a pod each
/// @param image  with jmpi and the program
/// @param port   at which rank 0 is met
/// @param cpus   that each pod gets, as Kubernetes writes it; null for its default
/// @param memory likewise
/// @param words  options of `jmpirun rank`, the program and its arguments
/// @param secret of the job, in hex
/// @param certificate the job's and its key, as text; null where its connections are plain
public record Manifest(String name, int ranks, String image, int port, @Nullable String cpus, @Nullable String memory,
        List<String> words, String secret, @Nullable String certificate) {
    private static final String TEXT = """
            apiVersion: v1
            kind: Secret
            metadata:
              name: %1$s
            type: Opaque
            stringData:
              secret: %5$s
            %7$s---
            apiVersion: v1
            kind: Service
            metadata:
              name: %1$s
            spec:
              clusterIP: None
              publishNotReadyAddresses: true
              selector:
                batch.kubernetes.io/job-name: %1$s
            ---
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: %1$s
            spec:
              completionMode: Indexed
              completions: %2$d
              parallelism: %2$d
              backoffLimit: 0
              template:
                spec:
                  subdomain: %1$s
                  restartPolicy: Never
                  automountServiceAccountToken: false
                  containers:
                    - name: rank
                      image: %3$s
                      command: [%6$s]
                      env:
                        - name: JMPI_SIZE
                          value: "%2$d"
                        - name: JMPI_MEET
                          value: "%1$s-0.%1$s:%4$d"
                        - name: JMPI_SECRET
                          valueFrom:
                            secretKeyRef:
                              name: %1$s
                              key: secret
            %8$s""";
    private static final String CERTIFICATE = "  tls: %s\n";
    private static final String CERTIFICATE_VARIABLE = """
                        - name: JMPI_TLS
                          valueFrom:
                            secretKeyRef:
                              name: %s
                              key: tls
            """;

    /// As YAML, for `kubectl apply -f -`.
    public String text() {
        String command = words.stream().map(Manifest::quoted).collect(Collectors.joining(", "));
        return TEXT.formatted(name, ranks, quoted(image), port, quoted(secret),
                "\"jmpirun\", \"rank\", " + command,
                certificate == null ? "" : CERTIFICATE.formatted(quoted(certificate)),
                certificate == null ? "" : CERTIFICATE_VARIABLE.formatted(name)) + resources();
    }

    private String resources() {
        if (cpus == null && memory == null) {
            return "";
        }
        StringBuilder text = new StringBuilder(" ".repeat(10) + "resources:\n");
        for (String kind : new String[]{"requests", "limits"}) {
            text.append(" ".repeat(12)).append(kind).append(":\n");
            append(text, "cpu", cpus);
            append(text, "memory", memory);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            text.append(" ".repeat(14)).append(name).append(": ").append(quoted(value)).append('\n');
        }
    }

    /// A text of any characters, as YAML and JSON have it.
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c < ' ' || c == 0x7f) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
