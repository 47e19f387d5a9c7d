package dev.remedies.suites.k3s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.readiness.Readiness;

/** What is seen of the pod hello-wasm when a node has too little of something, and when it runs. */
final class PendingPod {

  private PendingPod() {}

  /** The pod is Pending, and the scheduler says what there is too little of. */
  static void isSeen(Cluster cluster, String insufficient) {
    Pod pod = cluster.client().pods().withName("hello-wasm").get();
    assertThat(pod).as("pod hello-wasm").isNotNull();
    assertThat(pod.getStatus().getPhase()).isEqualTo("Pending");
    assertThat(pod.getStatus().getConditions())
        .anySatisfy(
            condition -> {
              assertThat(condition.getType()).isEqualTo("PodScheduled");
              assertThat(condition.getReason()).isEqualTo("Unschedulable");
              assertThat(condition.getMessage()).contains(insufficient);
            });
  }

  /** The pod is Ready and writes its lines. */
  static void runs(Cluster cluster) {
    Pod pod = cluster.client().pods().withName("hello-wasm").get();
    assertThat(pod != null && Readiness.isPodReady(pod)).as("pod hello-wasm is Ready").isTrue();
    assertThat(cluster.client().pods().withName("hello-wasm").getLog()).contains("hello from wasm");
  }
}
