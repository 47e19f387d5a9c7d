package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.Pod;

/**
 * The module takes an input of 48 MiB into its memory, which may grow, in a pod limited to 32 MiB.
 * The kernel kills it: {@code OOMKilled}, exit code 137, and no word of bounds in its log.
 */
@Section(value = "11.2.4", also = "11.10", cause = "11.2.4/own-cause-1")
@Reveals(step = "11.10/diagnosis-12", prints = "Reason: +OOMKilled")
class MemoryLimitExceededIT implements FailureCase {

  @Override
  public void fault(Cluster cluster) {
    cluster.delete("baseline.yaml");
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    ContainerStateTerminated end = end(cluster);
    assertThat(end.getReason()).isEqualTo("OOMKilled");
    assertThat(end.getExitCode()).isEqualTo(137);
    assertThat(log(cluster)).doesNotContain("out of bounds", "took");
  }

  @Override
  public void recovery(Cluster cluster) {
    assertThat(end(cluster).getReason()).isEqualTo("Completed");
    assertThat(log(cluster)).contains("took 48 MiB");
  }

  @Remedy(
      claim = "11.2.4/fix-1",
      works = false,
      because =
          "wasmedge 0.14.1 has no such flag, and the module's memory grows as it is: it is the pod's that ends")
  void raisePageLimit(Cluster cluster) {
    WasmEdge.refuses(cluster, "max-memory-page", "--max-memory-page 1024 hello-wasm.wasm");
    runAgain(cluster, "remedy-page-limit-flag.yaml");
  }

  @Remedy(claim = "11.2.4/fix-2")
  void processInChunks(Cluster cluster) {
    runAgain(cluster, "remedy-chunks.yaml");
  }

  @Remedy(claim = "11.2.4/fix-3")
  void raisePodMemoryLimit(Cluster cluster) {
    runAgain(cluster, "remedy-pod-memory.yaml");
  }

  private static void runAgain(Cluster cluster, String manifest) {
    cluster.kubectl("delete pod hello-wasm").orThrow();
    cluster.kubectl("apply -f " + manifest).orThrow();
  }

  private static ContainerStateTerminated end(Cluster cluster) {
    Pod pod = cluster.client().pods().withName("hello-wasm").get();
    assertThat(pod).as("pod hello-wasm").isNotNull();
    assertThat(pod.getStatus().getContainerStatuses()).as("its containers").hasSize(1);
    ContainerStateTerminated end =
        pod.getStatus().getContainerStatuses().get(0).getState().getTerminated();
    assertThat(end).as("its end").isNotNull();
    return end;
  }

  private static String log(Cluster cluster) {
    return cluster.client().pods().withName("hello-wasm").getLog();
  }
}
