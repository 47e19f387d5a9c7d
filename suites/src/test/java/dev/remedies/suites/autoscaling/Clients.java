package dev.remedies.suites.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.wait.Wait;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;

/** The deployment {@code clients}, which asks the workload, and what Prometheus tells of it. */
final class Clients {

  private Clients() {}

  /** Requests a second that the workload's pods have answered in the last ten seconds. */
  static double requests(Cluster cluster) {
    String answer =
        cluster
            .client()
            .raw(
                "/api/v1/namespaces/monitoring/services/prometheus:9090/proxy/api/v1/query"
                    + "?query=sum(rate(http_requests_total%5B10s%5D))");
    // One sample: the time, and the value as a text.
    String value =
        Serialization.unmarshal(answer, GenericKubernetesResource.class)
            .get("data", "result", 0, "value", 1);
    assertThat(value).as("the value in Prometheus' answer, %s", answer).isNotNull();
    return Double.parseDouble(value);
  }

  /** When the autoscaler has scaled out they stop; when it has scaled in they come back. */
  static void stopAndComeBack(Cluster cluster) {
    cluster.eventually(Wait.AUTOSCALER, "more pods", () -> Hpa.podsServe(cluster));
    scale(cluster, 0);
    cluster.eventually(Wait.AUTOSCALER, "one pod again", () -> Hpa.onePod(cluster));
    scale(cluster, 1);
  }

  private static void scale(Cluster cluster, int replicas) {
    cluster.kubectl("scale deployment clients --replicas=" + replicas).orThrow();
  }
}
