package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.CommandResult;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;

/**
 * What the causes of 11.7.2 share: a client and a web server on each of two nodes. Something is
 * wrong on the agent; clients reach the server on their own node and not the other one.
 */
interface NodesApart extends FailureCase {

  /** How a client asks, by a pod's address. */
  String CURL = "curl -sS --max-time 2 http://";

  @Override
  default String baseline() {
    return "../common/web-on-each-node.yaml";
  }

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

  @Remedy(
      claim = "11.7.2/fix-1",
      works = false,
      because = "`No resources found`: K3s runs flannel in its own process, in no pod")
  default void deleteFlannelPods(Cluster cluster) {
    var deleted = cluster.kubectl("delete pod -n kube-system -l app=flannel").orThrow();
    assertThat(deleted.output()).contains("No resources found");
  }
}
