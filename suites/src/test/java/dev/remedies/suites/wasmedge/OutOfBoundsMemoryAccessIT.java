package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Samples;
import dev.remedies.Section;
import dev.remedies.wait.Wait;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import org.junit.jupiter.api.Tag;

/**
 * The module has one page of linear memory, 64 KiB, and copies an input that does not fit into it
 * twice. It traps, and its log says {@code out of bounds memory access}.
 */
@Tag("smoke")
@Section(value = "11.2.4", cause = "11.2.4/cause-1")
@Reveals(step = "11.2.4/symptom-1", prints = "out of bounds memory access")
class OutOfBoundsMemoryAccessIT implements FailureCase {

  private static final Samples ONCE = new Samples("hello-wasm", "runs", List.of(1.0));

  @Override
  public void baseline(Cluster cluster) {
    cluster.apply("baseline.yaml");
    awaitOutput(cluster, "baseline.yaml");
    cluster.eventually(
        Wait.POD_READY,
        "a small input is processed",
        () -> assertThat(log(cluster, "Succeeded")).containsPattern("copied \\d+ bytes"));
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.delete("baseline.yaml");
    cluster.apply("fault.yaml");
    awaitOutput(cluster, "fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(log(cluster, "Failed")).contains("out of bounds memory access");
  }

  @Override
  public void recovery(Cluster cluster) {
    // The 60,000 bytes of the input and the rest of the environment.
    assertThat(log(cluster, "Succeeded")).containsPattern("copied 6\\d{4} bytes");
  }

  @Remedy(
      claim = "11.2.4/fix-1",
      works = false,
      because = "wasmedge 0.14.1 has no such flag, and crun gives it none: args go to the module")
  void raisePageLimit(Cluster cluster) {
    WasmEdge.refuses(cluster, "max-memory-page", "--max-memory-page 1024 hello-wasm.wasm");
    runAgain(cluster, "remedy-page-limit-flag.yaml");
  }

  @Remedy(claim = "11.2.4/fix-2")
  void processInChunks(Cluster cluster) {
    runAgain(cluster, "remedy-chunks.yaml");
  }

  @Remedy(
      claim = "11.2.4/fix-3",
      works = false,
      because =
          "the pod's limit bounds the cgroup; the module's memory is what the module declares")
  void raisePodMemoryLimit(Cluster cluster) {
    runAgain(cluster, "remedy-pod-memory.yaml");
  }

  @Remedy(claim = "own", because = "the module itself declares how much memory it starts with")
  void declareMorePages(Cluster cluster) {
    runAgain(cluster, "remedy-more-pages.yaml");
  }

  private static void runAgain(Cluster cluster, String manifest) {
    apply(cluster, manifest);
    awaitOutput(cluster, manifest);
  }

  private static void apply(Cluster cluster, String manifest) {
    cluster.kubectl("delete pod hello-wasm").orThrow();
    cluster.kubectl("apply -f " + manifest).orThrow();
  }

  /**
   * Waits until the pod has ended, and runs it again where all that the module and WasmEdge wrote
   * is missing in its log, and says so: seen once in some 400 runs, on a node short of CPU.
   */
  private static void awaitOutput(Cluster cluster, String manifest) {
    cluster.eventually(
        Wait.POD_READY,
        "hello-wasm has ended and its output is kept",
        () -> {
          String log = log(cluster, "Succeeded", "Failed");
          if (!log.contains("copied") && !log.contains("[error]")) {
            cluster.report("Run again: output lost", ONCE);
            apply(cluster, manifest);
            throw new AssertionError("all that was kept of its output: " + log);
          }
        });
  }

  private static String log(Cluster cluster, String... phases) {
    Pod pod = cluster.client().pods().withName("hello-wasm").get();
    assertThat(pod).as("pod hello-wasm").isNotNull();
    assertThat(pod.getStatus().getPhase()).as("pod hello-wasm").isIn((Object[]) phases);
    return cluster.client().pods().withName("hello-wasm").getLog();
  }
}
