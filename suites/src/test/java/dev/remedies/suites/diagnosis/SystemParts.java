package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.wait.Wait;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.metrics.v1beta1.PodMetrics;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.util.List;

/** What K3s brings along and a cluster can be without for a while. */
public final class SystemParts {

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
   * After metrics-server's start it takes up to half a minute until there is a figure; until then
   * {@code kubectl top} prints an error, which tells nothing of a case's cause.
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

  /** The same of the nodes and of each pod that is Ready. */
  public static void awaitMetricsOfPods(Cluster cluster) {
    awaitMetrics(cluster);
    cluster.eventually(
        Wait.AUTOSCALER,
        "the metrics of the pods are told",
        () ->
            assertThat(cluster.client().pods().list().getItems())
                .filteredOn(Readiness::isPodReady)
                .allSatisfy(pod -> assertThat(lastMeasured(cluster, pod)).isNotEmpty()));
  }

  /** When it was measured; a pod of the same name, measured before it started, is another. */
  private static List<String> lastMeasured(Cluster cluster, Pod pod) {
    return cluster.client().top().pods().metrics("default").getItems().stream()
        .filter(it -> it.getMetadata().getName().equals(pod.getMetadata().getName()))
        .map(PodMetrics::getTimestamp)
        .filter(it -> it.compareTo(pod.getStatus().getStartTime()) > 0)
        .toList();
  }

  /** Each of them has this many pods that serve. */
  static void areAvailable(Cluster cluster, int pods, List<String> names) {
    names.forEach(
        name -> assertThat(available(cluster, "kube-system", name)).as(name).isEqualTo(pods));
  }
}
