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

  /** How a client asks, by a pod's address. */
  String CURL = "curl -sS --max-time 2 http://";

  @Override
  default void symptom(Cluster cluster) {
    String own = CURL + web(cluster, "server");
    CommandResult both = inClient(cluster, "server", own + "; " + CURL + web(cluster, "agent-1"));
    assertThat(both.stdout()).as("server to server: " + both.output()).contains("web-on-server");
    assertThat(both.exitCode()).as(both.output()).isEqualTo(ServiceUnreachable.TIMED_OUT);
  }

  @Override
  default void recovery(Cluster cluster) {
    // The Service often enough to be led to both nodes.
    String service =
        "for i in 1 2 3 4 5 6 7 8; do curl -sf --max-time 2 http://web:8080 || exit; done";
    CommandResult there =
        inClient(cluster, "server", CURL + web(cluster, "agent-1") + " && echo -- && " + service);
    assertThat(there.stdout())
        .as("server to agent-1: " + there.output())
        .startsWith("web-on-agent-1\n--\n");
    assertThat(there.exitCode()).as("the Service: " + there.output()).isZero();
    CommandResult back = inClient(cluster, "agent-1", CURL + web(cluster, "server"));
    assertThat(back.stdout()).as("agent-1 to server: " + back.output()).contains("web-on-server");
  }

  /** Where the web server on a node answers. */
  private static String web(Cluster cluster, String node) {
    var status = cluster.client().pods().withName("web-on-" + node).get().getStatus();
    return status.getPodIP() + ":8080";
  }

  /** What the client on a node gets for its questions; one visit for all of them. */
  private static CommandResult inClient(Cluster cluster, String node, String questions) {
    return cluster.inPod("client-on-" + node, questions);
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
