package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.FailureCase;
import dev.remedies.wait.Wait;

/**
 * What the cases of an Ingress share: who asks, what a user is served, and the guide's steps, of
 * which a case overrides those that reveal its cause.
 */
interface AccessThroughIngress extends FailureCase {

  int PORT = 80;

  /** What a user outside gets. */
  static String answer(Cluster cluster) {
    return Outside.asks(cluster, "shop.example", PORT);
  }

  @Override
  default void baseline(Cluster cluster) {
    cluster.apply("baseline.yaml");
    cluster.eventually(Wait.POD_READY, "shop.example is served", () -> recovery(cluster));
  }

  /** Traefik answers that it knows no such page, and the Service serves who asks it inside. */
  @Override
  default void symptom(Cluster cluster) {
    assertThat(answer(cluster)).startsWith("404");
    assertThat(Outside.inside(cluster)).as("asked inside").contains("served");
  }

  @Override
  default void recovery(Cluster cluster) {
    assertThat(answer(cluster)).startsWith("200").contains("served");
  }

  @Diagnosis(
      claim = "11.7.3/diagnosis-1",
      reveals = false,
      because = "No resources found, broken or not: K3s comes with Traefik, in kube-system")
  default void getControllerPods(Cluster cluster) {
    assertThat(cluster.kubectl("get pods -n ingress-nginx").orThrow().output())
        .doesNotContain("No resources found");
  }

  @Diagnosis(
      claim = "11.7.3/diagnosis-4",
      reveals = false,
      because = "the Service is there and as it should be")
  default void getServices(Cluster cluster) {
    assertThat(cluster.kubectl("get svc").orThrow().stdout()).doesNotContain("web ");
  }

  @Diagnosis(
      claim = "11.7.3/diagnosis-5",
      reveals = false,
      because = "the Service is there and as it should be")
  default void getServiceAsYaml(Cluster cluster) {
    assertThat(cluster.kubectl("get svc web -o yaml").orThrow().stdout())
        .doesNotContain("port: 8080");
  }

  @Diagnosis(
      claim = "11.7.3/diagnosis-6",
      reveals = false,
      because = "no rule of the firewall is in the way")
  default void grepFirewall(Cluster cluster) {
    assertThat(cluster.node(0).exec("iptables -L -n | grep 80").stdout())
        .containsPattern("(DROP|REJECT).*dpt:80\\b");
  }
}
