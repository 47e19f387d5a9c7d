package dev.remedies.suites.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.wait.Wait;

/**
 * What the causes of 11.5.2 share: the autoscaler of {@code hello-wasm} no longer knows how much
 * CPU its pods use.
 */
interface HpaUnknown extends FailureCase {

  /** Why the autoscaler computes nothing, from its own condition. */
  String complaint();

  @Override
  default String baseline() {
    return "../common/hello-wasm-hpa.yaml";
  }

  @Override
  default void baseline(Cluster cluster) {
    cluster.apply(baseline());
    cluster.eventually(Wait.AUTOSCALER, "the baseline works", () -> recovery(cluster));
  }

  @Override
  default void symptom(Cluster cluster) {
    Hpa.of(cluster).computesNothing("FailedGetResourceMetric", complaint());
    Hpa.printed(cluster, "cpu: <unknown>/70%");
  }

  @Override
  default void recovery(Cluster cluster) {
    Hpa.of(cluster).computes();
    metricsAreTold(cluster);
    Hpa.printed(cluster, "cpu: \\d+%/70%");
    tops(cluster);
  }

  /** The API tells what the node and the workload use: what {@link #tops} prints, for less. */
  static void metricsAreTold(Cluster cluster) {
    assertThat(cluster.client().top().nodes().metrics().getItems())
        .as("metrics of the nodes")
        .anyMatch(node -> node.getMetadata().getName().equals("server"));
    Hpa.metricsAreTold(cluster);
  }

  /** What the guide verifies its fix with. */
  private static void tops(Cluster cluster) {
    assertThat(cluster.kubectl("top nodes").output()).containsPattern("server +\\d+m");
    assertThat(cluster.kubectl("top pods").output()).containsPattern(Hpa.NAME + "\\S* +\\d+m");
  }

  /** As printed. */
  default void deleteMetricsServerPod(Cluster cluster) {
    cluster.kubectl("delete pod -n kube-system -l k8s-app=metrics-server").orThrow();
  }
}
