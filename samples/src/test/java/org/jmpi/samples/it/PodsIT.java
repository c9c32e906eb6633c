package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jmpi.samples.it.lab.Lab;
import org.jmpi.samples.it.programs.Failures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/// A job as Kubernetes runs it: hosts of a lab play the pods, with what the manifest says.
@OnLab(hosts = 3)
class PodsIT {
    private static final int RANKS = 3;
    private final List<Running> pods = new ArrayList<>();
    private final Lab lab;

    PodsIT(LabJobs jobs) {
        lab = jobs.lab();
    }

    @AfterEach
    void end() throws InterruptedException {
        pods.forEach(Running::close);
        for (int host = 1; host <= RANKS; host++) {
            lab.on(host, "pkill -9 -f [J]mpirun || true");
        }
        lab.forget("job-0.job");
    }

    /// What `jmpirun k8s` tells Kubernetes.
    private static List<Map<String, Object>> manifest(String... program) throws InterruptedException {
        List<String> words = new ArrayList<>(List.of("k8s", "--np", "3", "--image", "registry/app:1", "--name", "job"));
        words.addAll(List.of(program));
        List<String> lines = Launch.jmpirun(words.toArray(String[]::new)).run().quietSuccess();
        List<Map<String, Object>> parts = new ArrayList<>();
        for (Object part : new Yaml().loadAll(String.join("\n", lines))) {
            @SuppressWarnings("unchecked") Map<String, Object> map = (Map<String, Object>) part;
            parts.add(map);
        }
        return parts;
    }

    @SuppressWarnings("unchecked")
    private static <T> T in(Map<String, Object> part, String... path) {
        Object found = part;
        for (String key : path) {
            found = found instanceof List<?> list ? list.get(Integer.parseInt(key))
                    : ((Map<String, Object>) found).get(key);
        }
        return (T) found;
    }

    /// Start a pod on a host, as Kubernetes would.
    private Running pod(List<Map<String, Object>> manifest, int index, int host) {
        Map<String, Object> job = manifest.get(2);
        StringBuilder script = new StringBuilder("JOB_COMPLETION_INDEX=" + index);
        for (Map<String, Object> variable : PodsIT.<List<Map<String, Object>>>in(job, "spec", "template", "spec",
                "containers", "0", "env")) {
            Object value = variable.containsKey("value") ? variable.get("value")
                    : in(manifest.get(0), "stringData", in(variable, "valueFrom", "secretKeyRef", "key"));
            script.append(' ').append(variable.get("name")).append('=').append(value);
        }
        List<String> command = in(job, "spec", "template", "spec", "containers", "0", "command");
        assertThat(command).startsWith("jmpirun", "rank");
        script.append(" exec ")
                .append(Launch.script())
                .append(' ')
                .append(String.join(" ", command.subList(1,
                        command.size())));
        Running pod = Launch.command(lab.on0("ssh", "h" + host, script.toString())).start();
        pods.add(pod);
        return pod;
    }

    private static String[] failing(String how) {
        return new String[]{"-cp", Installation.of(Failures.class).toString(), Failures.class.getName(), how};
    }

    @Test
    void podsMeetThoughTheFirstIsSlowAndItsNameIsLate() throws Exception {
        var manifest = manifest("--tls", "sample:hello");
        Running second = pod(manifest, 1, 2);
        Running third = pod(manifest, 2, 3);
        Thread.sleep(1_500);
        Running first = pod(manifest, 0, 1);
        Thread.sleep(500);
        lab.name("job-0.job", 1);
        assertThat(first.await().quietSuccess()).contains("Hello from rank 0 of 3 on h1",
                "hello: 3 of 3 ranks answered");
        assertThat(second.await().quietSuccess()).containsExactly("Hello from rank 1 of 3 on h2");
        assertThat(third.await().quietSuccess()).containsExactly("Hello from rank 2 of 3 on h3");
        assertThat(lab.awaitQuiet()).isEmpty();
    }

    @Test
    void aPodThatIsStartedAgainElsewhereBeforeOthersCameIsFound() throws Exception {
        var manifest = manifest("sample:hello");
        lab.name("job-0.job", 1);
        Running lost = pod(manifest, 0, 1);
        Thread.sleep(1_000);
        lost.close();
        lab.on(1, "pkill -9 -f [J]mpirun || true");
        Running second = pod(manifest, 1, 2);
        lab.forget("job-0.job");
        lab.name("job-0.job", 3);
        Running first = pod(manifest, 0, 3);
        Running third = pod(manifest, 2, 1);
        assertThat(first.await().quietSuccess()).contains("Hello from rank 0 of 3 on h3",
                "hello: 3 of 3 ranks answered");
        assertThat(second.await().code()).isZero();
        assertThat(third.await().code()).isZero();
    }

    @Test
    void aPodThatFailsEndsAll() throws Exception {
        var manifest = manifest(failing("throw"));
        lab.name("job-0.job", 1);
        for (int index = 0; index < RANKS; index++) {
            pod(manifest, index, index + 1);
        }
        assertThat(pods.get(1).await().failure(1)).contains("rank 1: exception in thread \"main\"", "boom");
        assertThat(pods.get(0).await().code()).isNotZero();
        assertThat(pods.get(2).await().code()).isNotZero();
        assertThat(lab.awaitQuiet()).isEmpty();
    }

    @Test
    void aPodThatIsKilledAndStartedAgainEndsTheJob() throws Exception {
        var manifest = manifest(failing("sleep-in-barrier"));
        lab.name("job-0.job", 1);
        for (int index = 0; index < RANKS; index++) {
            pod(manifest, index, index + 1);
        }
        assertThat(pods.get(1).awaitLine("pid ")).isNotEmpty();
        lab.on(2, "pkill -9 -f [J]mpirun");
        Running again = pod(manifest, 1, 2);
        assertThat(pods.get(0).await().code()).isNotZero();
        assertThat(pods.get(2).await().code()).isNotZero();
        // Kubernetes ends it when the Job has failed.
        again.close();
        lab.on(2, "pkill -9 -f [J]mpirun || true");
        assertThat(lab.awaitQuiet()).isEmpty();
    }

    @Test
    void theManifestIsThatOfAnIndexedJobWithAHeadlessService() throws Exception {
        var manifest = manifest("sample:ring", "--name", "it's \"quoted\"");
        assertThat(manifest).extracting(part -> part.get("kind")).containsExactly("Secret", "Service", "Job");
        assertThat(PodsIT.<String>in(manifest.get(0), "stringData", "secret")).matches("[0-9a-f]{64}");
        assertThat(PodsIT.<String>in(manifest.get(1), "spec", "clusterIP")).isEqualTo("None");
        Map<String, Object> job = manifest.get(2);
        assertThat(PodsIT.<Map<String, Object>>in(job, "spec")).containsEntry("completionMode", "Indexed")
                .containsEntry("completions", RANKS)
                .containsEntry("backoffLimit", 0);
        assertThat(PodsIT.<List<String>>in(job, "spec", "template", "spec", "containers", "0", "command"))
                .containsExactly("jmpirun", "rank", "sample:ring", "--name", "it's \"quoted\"");
    }

    @Test
    void theReadmesCommandsWriteAManifest(@TempDir Path folder) throws Exception {
        Installation.link(folder);
        List<String> commands = new Readme().podCommands();
        assertThat(commands).hasSize(3).element(0).asString().startsWith("./jmpirun k8s ").endsWith(" >job.yaml");
        assertThat(commands.subList(1, 3)).allMatch(line -> line.startsWith("kubectl "));
        assertThat(Launch.command("sh", "-c", commands.getFirst()).in(folder).run().quietSuccess()).isEmpty();
        assertThat(new Yaml().loadAll(Files.readString(folder.resolve("job.yaml")))).hasSize(3);
    }

    @Test
    void theDockerfileCopiesWhatIsThere() throws Exception {
        List<String> copies = Files.readAllLines(Installation.root().resolve("Dockerfile"))
                .stream()
                .filter(line -> line.startsWith("COPY "))
                .map(line -> line.split(" ")[1])
                .toList();
        assertThat(copies).hasSize(2).allMatch(path -> Files.exists(Installation.root().resolve(path)));
    }
}
