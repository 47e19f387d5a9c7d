package dev.remedies.suites.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.wait.Wait;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerCondition;

/** The autoscaler {@code hello-wasm} of the chapter's cases, as one look sees it. */
final class Hpa {

  static final String NAME = "hello-wasm";

  private final HorizontalPodAutoscaler seen;

  private Hpa(HorizontalPodAutoscaler seen) {
    this.seen = seen;
  }

  static Hpa of(Cluster cluster) {
    var hpa = cluster.client().autoscaling().v2().horizontalPodAutoscalers().withName(NAME).get();
    assertThat(hpa).as("the autoscaler").isNotNull();
    assertThat(hpa.getStatus().getDesiredReplicas()).as("what it has decided").isNotNull();
    return new Hpa(hpa);
  }

  /** How many replicas it wants. */
  int desired() {
    return seen.getStatus().getDesiredReplicas();
  }

  /** Its first metric is of this type. */
  boolean scalesBy(String type) {
    return seen.getSpec().getMetrics().get(0).getType().equals(type);
  }

  /** It computes a number of replicas from a metric. */
  Hpa computes() {
    return says("True", "ValidMetricFound", "");
  }

  /** It computes nothing, for this reason; its message has this text. */
  Hpa computesNothing(String reason, String message) {
    return says("False", reason, message);
  }

  private Hpa says(String status, String reason, String message) {
    HorizontalPodAutoscalerCondition active =
        seen.getStatus().getConditions().stream()
            .filter(condition -> condition.getType().equals("ScalingActive"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("it has no condition ScalingActive yet"));
    assertThat(active.getStatus()).as("ScalingActive: %s", active).isEqualTo(status);
    assertThat(active.getReason()).as("ScalingActive: %s", active).isEqualTo(reason);
    assertThat(active.getMessage()).contains(message);
    return this;
  }

  /** An event of an object of this kind says so. */
  static void isTold(Cluster cluster, String kind, String message) {
    assertThat(
            cluster.client().v1().events().withField("involvedObject.kind", kind).list().getItems())
        .as("events of %ss", kind)
        .anySatisfy(event -> assertThat(event.getMessage()).contains(message));
  }

  /** More than one pod of the workload is Ready. */
  static void podsServe(Cluster cluster) {
    assertThat(workload(cluster).getStatus())
        .extracting(it -> it.getReadyReplicas())
        .as("replicas that are Ready")
        .matches(ready -> ready != null && ready > 1);
  }

  /** The workload is told to have one pod. */
  static void onePod(Cluster cluster) {
    assertThat(workload(cluster).getSpec())
        .extracting(it -> it.getReplicas())
        .as("replicas")
        .isEqualTo(1);
  }

  private static Deployment workload(Cluster cluster) {
    return cluster.client().apps().deployments().withName(NAME).get();
  }

  /** The guide's command prints this as its targets. */
  static void printed(Cluster cluster, String pattern) {
    assertThat(cluster.kubectl("get hpa").orThrow().stdout())
        .containsPattern(NAME + " .* " + pattern);
  }

  /** Runs another workload and a new autoscaler, which knows nothing of those before. */
  static void runInstead(Cluster cluster, String before, String manifest) {
    cluster.delete(before);
    cluster.kubectl("apply -f " + manifest).orThrow();
    cluster.eventually(Wait.AUTOSCALER, "metrics of the new pod", () -> metricsAreTold(cluster));
  }

  /** The API that {@code kubectl top pods} prints from tells what a pod of the workload uses. */
  static void metricsAreTold(Cluster cluster) {
    assertThat(cluster.client().top().pods().metrics("default").getItems())
        .as("metrics of the pods")
        .anyMatch(pod -> pod.getMetadata().getName().startsWith(NAME));
  }
}
