package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.Pod;

/**
 * The pod {@code hello-wasm} at the end of the chain application, K3s, containerd, crun, WasmEdge.
 * One link is broken.
 */
interface Chain extends FailureCase {

  @Override
  default String baseline() {
    return "../common/hello-wasm.yaml";
  }

  @Override
  default void recovery(Cluster cluster) {
    moduleRuns(cluster);
  }

  /** The module at the chain's end runs, and is heard. */
  static void moduleRuns(Cluster cluster) {
    assertThat(state(cluster).getRunning()).as("hello-wasm runs").isNotNull();
    assertThat(cluster.client().pods().withName("hello-wasm").getLog()).contains("hello from wasm");
  }

  /** What its only container is doing. */
  static ContainerState state(Cluster cluster) {
    Pod pod = cluster.client().pods().withName("hello-wasm").get();
    assertThat(pod).as("pod hello-wasm").isNotNull();
    assertThat(pod.getStatus().getContainerStatuses()).as("its containers").hasSize(1);
    return pod.getStatus().getContainerStatuses().get(0).getState();
  }

  /** The application is started anew: what runs already needs no link any more. */
  static void applyAnew(Cluster cluster) {
    cluster.kubectl("delete --ignore-not-found pod hello-wasm").orThrow();
    cluster.kubectl("apply -f ../common/hello-wasm.yaml").orThrow();
  }
}
