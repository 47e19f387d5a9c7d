package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Node;
import dev.remedies.wait.Wait;

/**
 * kube-proxy's refusal of what is for a Service that has no endpoint.
 *
 * <p>K3s's NetworkPolicy controller reads the whole filter table and writes it back whole
 * (kube-router 2.2.1, {@code network_policy_controller.go}). Both act when a pod goes, and what
 * kube-proxy wrote in between is lost until some Service changes. Meanwhile nobody refuses: a
 * question leaves the node for the Service's address, and times out, or is answered by whoever is
 * there.
 */
public final class Refusal {

  /** CoreDNS's Service, as kube-proxy calls it. */
  public static final String DNS = "kube-system/kube-dns:dns";

  private Refusal() {}

  /**
   * Waits until all nodes refuse. A Service that comes and goes has kube-proxy write it again.
   *
   * @param service as kube-proxy calls it: its namespace and name, and its port's if that has one
   */
  public static void of(Cluster cluster, String service) {
    cluster.eventually(
        Wait.CONTROLLER,
        "kube-proxy refuses what is for " + service,
        () -> {
          if (!cluster.nodes().stream().allMatch(node -> refuses(node, service))) {
            cluster.kubectl("create service clusterip passing --tcp=80").orThrow();
            cluster.kubectl("delete service passing").orThrow();
          }
          assertThat(cluster.nodes()).allMatch(node -> refuses(node, service));
        });
  }

  private static boolean refuses(Node node, String service) {
    String rules = node.look("iptables -w -S KUBE-SERVICES").orThrow().stdout();
    return rules.contains(service + " has no endpoints");
  }
}
