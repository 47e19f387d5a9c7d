package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.CommandResult;
import dev.remedies.Diagnosis;
import dev.remedies.FailureCase;
import dev.remedies.Node;
import dev.remedies.Remedy;

/**
 * What the causes of 11.7.2 share: a client and a web server on each of two nodes. Something is
 * wrong on the agent; clients reach the server on their own node and not the other one. The guide's
 * diagnosis steps are run on the agent and find nothing wrong; a cause overrides the steps that
 * reveal it.
 */
interface NodesApart extends FailureCase {

  @Override
  default void symptom(Cluster cluster) {
    answers(cluster, "server", "server");
    CommandResult curl = curl(cluster, "server", "agent-1");
    assertThat(curl.exitCode()).as(curl.output()).isEqualTo(ServiceUnreachable.TIMED_OUT);
  }

  @Override
  default void recovery(Cluster cluster) {
    answers(cluster, "server", "agent-1");
    answers(cluster, "agent-1", "server");
    // Often enough to be led to both nodes.
    String ask = "for i in 1 2 3 4 5 6 7 8; do curl -sf --max-time 2 http://web:8080 || exit; done";
    var service = cluster.kubectl("exec client-on-server -- sh -c '" + ask + "'");
    assertThat(service.exitCode()).as("the Service: " + service.output()).isZero();
  }

  /** The client on one node gets its answer from the web server on one, by its address. */
  static void answers(Cluster cluster, String from, String to) {
    CommandResult curl = curl(cluster, from, to);
    assertThat(curl.stdout())
        .as(from + " to " + to + ": " + curl.output())
        .contains("web-on-" + to);
  }

  /** The client on one node asks the web server on one, by its address. */
  static CommandResult curl(Cluster cluster, String from, String to) {
    var status = cluster.client().pods().withName("web-on-" + to).get().getStatus();
    String url = "http://" + status.getPodIP() + ":8080";
    return cluster.kubectl("exec client-on-" + from + " -- curl -sS --max-time 2 " + url);
  }

  /** The pods' network on the server, as the agent has a route to it. */
  static String otherPodNetwork(Cluster cluster) {
    String name = cluster.node(0).name();
    return cluster.client().nodes().withName(name).get().getSpec().getPodCIDR();
  }

  @Diagnosis(
      claim = "11.7.2/diagnosis-1",
      reveals = false,
      because = "the nodes reach each other: it rules out what is below the pods' network, no more")
  default void pingTheOtherNode(Cluster cluster) {
    // Without a count ping does not end.
    var ping = cluster.node(0).look("ping -c 2 -W 2 " + cluster.node(1).address());
    assertThat(ping.stdout()).contains("100% packet loss");
  }

  @Diagnosis(
      claim = "11.7.2/diagnosis-2",
      reveals = false,
      because = "the route to the other node's pods is there")
  default void showRoutes(Cluster cluster) {
    String routes = cluster.node(1).look("ip route show").orThrow().stdout();
    assertThat(routes).doesNotContain(otherPodNetwork(cluster) + " via");
  }

  @Diagnosis(
      claim = "11.7.2/diagnosis-3",
      reveals = false,
      because = "it shows no rule that drops packets between nodes")
  default void listFirewallRules(Cluster cluster) {
    String rules = cluster.node(1).look("iptables -L -n -v").orThrow().stdout();
    assertThat(rules).containsPattern("DROP .*(dpt:8472|flannel)");
  }

  @Diagnosis(
      claim = "11.7.2/diagnosis-4",
      reveals = false,
      because = "no such file: K3s has its own below /var/lib/rancher/k3s/agent/etc/cni/net.d")
  default void readCniConfiguration(Cluster cluster) {
    var files = cluster.node(1).look("cat /etc/cni/net.d/*.conf");
    assertThat(files.output()).doesNotContain("No such file or directory");
  }

  @Diagnosis(
      claim = "11.7.2/diagnosis-5",
      reveals = false,
      because = "it prints nothing, broken or not: K3s runs flannel in its own process, in no pod")
  default void getFlannelPods(Cluster cluster) {
    assertThat(cluster.kubectl("get pods -n kube-system | grep flannel").stdout()).isNotEmpty();
  }

  @Diagnosis(claim = "11.7.2/diagnosis-7", reveals = false, because = "the link is there and up")
  default void showFlannelLink(Cluster cluster) {
    Node agent = cluster.node(1);
    assertThat(agent.look("ip link show flannel.1").output()).doesNotContain(",UP,");
  }

  @Remedy(
      claim = "11.7.2/fix-1",
      works = false,
      because = "`No resources found`: K3s runs flannel in its own process, in no pod")
  default void deleteFlannelPods(Cluster cluster) {
    var deleted = cluster.kubectl("delete pod -n kube-system -l app=flannel").orThrow();
    assertThat(deleted.output()).contains("No resources found");
  }
}
