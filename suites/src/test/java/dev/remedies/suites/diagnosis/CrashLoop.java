package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Names;
import dev.remedies.Remedy;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.readiness.Readiness;

/** The pod {@code hello-wasm}, whose program ends at each start, and says why. */
@Names("pod=hello-wasm")
interface CrashLoop extends FailureCase {

  @Override
  default void fault(Cluster cluster) {
    cluster.delete("baseline.yaml");
    cluster.apply("fault.yaml");
  }

  /** By how it last ended: what it is doing changes from second to second. */
  @Override
  default void symptom(Cluster cluster) {
    ContainerStatus container = pod(cluster).getStatus().getContainerStatuses().get(0);
    assertThat(container.getRestartCount()).as("restarts").isPositive();
    ContainerStateTerminated last = container.getLastState().getTerminated();
    assertThat(last).as("its last end").isNotNull();
    assertThat(last.getExitCode()).as("its last exit code").isEqualTo(1);
  }

  @Override
  default void recovery(Cluster cluster) {
    Pod pod = pod(cluster);
    assertThat(Readiness.isPodReady(pod)).as("pod hello-wasm is Ready").isTrue();
    assertThat(pod.getStatus().getContainerStatuses().get(0).getRestartCount()).isZero();
  }

  /** As it is now: each time it is applied it is another. */
  static Pod pod(Cluster cluster) {
    Pod pod = cluster.client().pods().withName("hello-wasm").get();
    assertThat(pod).as("pod hello-wasm").isNotNull();
    assertThat(pod.getStatus().getContainerStatuses()).as("its containers").hasSize(1);
    return pod;
  }

  @Remedy(claim = "own", because = "what the log asks for is set")
  default void setWhatIsMissing(Cluster cluster) {
    cluster.delete("fault.yaml");
    cluster.kubectl("apply -f baseline.yaml").orThrow();
  }
}
