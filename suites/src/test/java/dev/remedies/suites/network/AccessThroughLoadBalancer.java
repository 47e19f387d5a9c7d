package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import io.fabric8.kubernetes.api.model.LoadBalancerIngress;
import java.util.List;

/** What the cases of a LoadBalancer Service share: it stays without an address, and the steps. */
interface AccessThroughLoadBalancer extends AccessFromOutside {

  @Override
  default int port() {
    return 8080;
  }

  /** The Service's EXTERNAL-IP is pending, and it serves who asks it inside. */
  @Override
  default void symptom(Cluster cluster) {
    assertThat(addresses(cluster, "web")).as("EXTERNAL-IP").isEmpty();
    assertThat(Outside.asks(cluster, "localhost", port())).doesNotContain("served");
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

  @Diagnosis(
      claim = "11.7.3/diagnosis-2",
      reveals = false,
      because = "there is no Ingress, and none is needed")
  default void getIngress(Cluster cluster) {
    assertThat(cluster.kubectl("get ingress").orThrow().output())
        .doesNotContain("No resources found");
  }

  @Diagnosis(claim = "11.7.3/diagnosis-4")
  default void getServices(Cluster cluster) {
    assertThat(cluster.kubectl("get svc").orThrow().stdout()).containsPattern("web .*<pending>");
  }
}
