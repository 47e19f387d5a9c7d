package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Section;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.Pod;
import org.junit.jupiter.api.Tag;

/**
 * The module says by its exit code that it failed, and crun drops the code: the pod is Completed,
 * and a Job, a restart policy or a person believes that all is well.
 */
@Tag("beyond-the-guide")
@Section(value = "11.2", cause = "11.2/own-cause-1")
class ExitCodeDroppedIT implements FailureCase {

  @Override
  public void fault(Cluster cluster) {
    cluster.delete("baseline.yaml");
    cluster.apply("fault.yaml");
  }

  /** Beside it a native program in the same runtime, whose exit code is kept. */
  @Override
  public void symptom(Cluster cluster) {
    assertEnded(cluster, "native", "Error", 3);
    assertEnded(cluster, "hello-wasm", "Completed", 0);
    assertThat(log(cluster)).isEqualTo("it failed\n");
  }

  @Override
  public void recovery(Cluster cluster) {
    assertEnded(cluster, "hello-wasm", "Error", 1);
    assertThat(log(cluster)).contains("it failed");
  }

  private static String log(Cluster cluster) {
    return cluster.client().pods().withName("hello-wasm").getLog();
  }

  private static void assertEnded(Cluster cluster, String name, String reason, int exitCode) {
    Pod pod = cluster.client().pods().withName(name).get();
    assertThat(pod).as("pod " + name).isNotNull();
    assertThat(pod.getStatus().getContainerStatuses()).as("its containers").hasSize(1);
    ContainerStateTerminated end =
        pod.getStatus().getContainerStatuses().get(0).getState().getTerminated();
    assertThat(end).as("the end of " + name).isNotNull();
    assertThat(end.getReason()).as("how %s ended", name).isEqualTo(reason);
    assertThat(end.getExitCode()).as("exit code of " + name).isEqualTo(exitCode);
  }

  @Remedy(claim = "own", because = "a module that traps is not taken for one that ended well")
  void trap(Cluster cluster) {
    cluster.kubectl("delete pod hello-wasm").orThrow();
    cluster.kubectl("apply -f baseline.yaml").orThrow();
  }
}
