package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.wait.Wait;
import java.util.List;

/** What K3s brings along and a cluster can be without for a while. */
final class SystemParts {

  static final List<String> NAMES = List.of("coredns", "metrics-server", "local-path-provisioner");

  private SystemParts() {}

  static void scale(Cluster cluster, int replicas, List<String> names) {
    cluster
        .kubectl(
            "scale -n kube-system --replicas=%d deployment %s"
                .formatted(replicas, String.join(" ", names)))
        .orThrow();
  }

  /** How many pods of a Deployment serve. */
  static int available(Cluster cluster, String namespace, String name) {
    var deployment =
        cluster.client().apps().deployments().inNamespace(namespace).withName(name).get();
    Integer available = deployment.getStatus().getAvailableReplicas();
    return available == null ? 0 : available;
  }

  /**
   * After metrics-server's start it takes up to half a minute until there is a figure. Without one
   * nothing was seen: a step that waits in vain is inconclusive, not one that reveals nothing.
   */
  static void awaitMetrics(Cluster cluster) {
    cluster.eventually(
        Wait.AUTOSCALER,
        "the metrics are told",
        () ->
            assertThat(cluster.client().top().nodes().metrics().getItems())
                .as("metrics of the nodes")
                .isNotEmpty());
  }

  /** What `kubectl top nodes` would show if a node were short of memory: 90 % of it taken. */
  static void topNodesShowsShortage(Cluster cluster) {
    awaitMetrics(cluster);
    assertThat(cluster.kubectl("top nodes").orThrow().stdout())
        .containsPattern("(9\\d|1\\d\\d)%\\s*$");
  }

  /** Each of them has this many pods that serve. */
  static void areAvailable(Cluster cluster, int pods, List<String> names) {
    names.forEach(
        name -> assertThat(available(cluster, "kube-system", name)).as(name).isEqualTo(pods));
  }
}
