package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.FailureCase;

/** The guide's diagnosis steps that find nothing, whatever keeps a user outside the cluster. */
interface AccessFromOutside extends FailureCase {

  /** The port of the node that the user asks. */
  int port();

  @Diagnosis(
      claim = "11.7.3/diagnosis-1",
      reveals = false,
      because = "No resources found, broken or not: K3s has Traefik and ServiceLB, in kube-system")
  default void getControllerPods(Cluster cluster) {
    assertThat(cluster.kubectl("get pods -n ingress-nginx").orThrow().output())
        .doesNotContain("No resources found");
  }

  @Diagnosis(
      claim = "11.7.3/diagnosis-6",
      reveals = false,
      because =
          "no rule of the firewall is in the way; at most kube-proxy's own is still there, from before"
              + " the Service had an endpoint")
  default void grepFirewall(Cluster cluster) {
    assertThat(firewall(cluster).lines().filter(rule -> !rule.contains("has no endpoints")))
        .anyMatch(rule -> rule.matches(".*(DROP|REJECT).*dpt:" + port() + "\\b.*"));
  }

  /** The firewall's rules for the port, as the guide asks for them. */
  default String firewall(Cluster cluster) {
    return cluster.node(0).look("iptables -L -n | grep " + port()).stdout();
  }
}
