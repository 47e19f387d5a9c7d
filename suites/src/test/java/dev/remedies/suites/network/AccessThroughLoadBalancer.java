package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Names;
import dev.remedies.Reveals;
import io.fabric8.kubernetes.api.model.LoadBalancerIngress;
import java.util.List;

/** What the cases of a LoadBalancer Service share: it stays without an address. */
@Names({"service=web", "port=8080", "host=localhost"})
@Reveals(step = "11.7.3/diagnosis-4", prints = "^web .*<pending>")
interface AccessThroughLoadBalancer extends FailureCase {

  @Override
  default String baseline() {
    return "../common/load-balancer.yaml";
  }

  /** The Service's EXTERNAL-IP is pending, and it serves who asks it inside. */
  @Override
  default void symptom(Cluster cluster) {
    assertThat(addresses(cluster, "web")).as("EXTERNAL-IP").isEmpty();
    assertThat(Outside.asks(cluster, "localhost", 8080)).doesNotContain("served");
    assertThat(Outside.inside(cluster)).as("asked inside").contains("served");
  }

  @Override
  default void recovery(Cluster cluster) {
    assertThat(addresses(cluster, "web")).as("EXTERNAL-IP").hasSize(1);
    int port =
        cluster.client().services().withName("web").get().getSpec().getPorts().get(0).getPort();
    assertThat(Outside.asks(cluster, "localhost", port)).startsWith("200").contains("served");
  }

  /** The addresses that a Service has from its load balancer: none as long as they are pending. */
  static List<LoadBalancerIngress> addresses(Cluster cluster, String service) {
    return cluster
        .client()
        .services()
        .withName(service)
        .get()
        .getStatus()
        .getLoadBalancer()
        .getIngress();
  }
}
