package dev.remedies.suites.k3s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.CommandResult;
import dev.remedies.Names;
import dev.remedies.Nodes;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * The network between the nodes carries no packet larger than 1400 bytes and tells nobody, as many
 * a VPN; flannel has its MTU from the nodes' interface, which says 1500. Pods on different nodes
 * get an answer to what is small, and wait in vain for what is large.
 */
@Nodes(2)
@Section(value = "11.3.4", cause = "11.3.4/own-cause-4")
@Names({"client=server-client", "web=agent-web", "page=large"})
class FlannelMtuIT implements PodsCannotTalk {

  private static final String DROP =
      "iptables %s INPUT -p udp --dport 8472 -m length --length 1401:65535 -j DROP"
          // A container's interface passes many packets as one.
          + " && ip link set eth0 gso_max_segs %d";

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("the network carries all", () -> onAllNodes(cluster, DROP.formatted("-D", 65535)));
    onAllNodes(cluster, DROP.formatted("-I", 1));
  }

  @Override
  public void symptom(Cluster cluster) {
    cluster.nodes().forEach(node -> Joining.isShown(cluster, node));
    CommandResult asked =
        PodsCannotTalk.ask(
            cluster, "server-client", "agent-web/", "server-web/large", "agent-web/large");
    // Of what is large all from its own node, so that it is the other one's that does not come.
    assertThat(asked.stdout()).contains("served", "\n20000\n");
    assertThat(asked.exitCode()).isEqualTo(TIMED_OUT);
  }

  @Override
  public void recovery(Cluster cluster) {
    assertThat(large(cluster, "server-client", "agent-web")).isZero();
    assertThat(large(cluster, "agent-client", "server-web")).isZero();
  }

  @Remedy(
      claim = "own",
      because = "an MTU that the network carries, in net-conf.json on all nodes, K3s restarted")
  void setTheMtu(Cluster cluster) {
    // What is undone next needs the API.
    cluster.undo("the API answers", () -> Api.awaitAnswer(cluster));
    cluster.undo("K3s's own net-conf.json", () -> NetConf.takeBack(cluster.nodes()));
    NetConf.give(cluster.nodes(), "\"MTU\": 1400");
  }

  private static int large(Cluster cluster, String from, String to) {
    return PodsCannotTalk.ask(cluster, from, to + "/large").exitCode();
  }

  private static void onAllNodes(Cluster cluster, String command) {
    cluster.nodes().forEach(node -> node.exec(command).orThrow());
  }
}
