package dev.remedies.suites.network;

import dev.remedies.Cluster;
import dev.remedies.Nodes;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import dev.remedies.suites.k3s.Ufw;
import org.junit.jupiter.api.Tag;

/**
 * ufw is active on the agent and denies what comes in, as is its default; ssh is allowed, and
 * nobody thought of flannel. The node stays Ready, since it is the agent that calls the server.
 */
@Tag("incubating")
@Nodes(2)
@Section(value = "11.7.2", cause = "11.7.2/own-cause-6")
@Reveals(
    step = "11.7.2/diagnosis-3",
    prints = "^Chain INPUT \\(policy DROP",
    lacks = "ACCEPT .*dpt:8472")
class VxlanNotAllowedIT implements NodesApart {

  @Override
  public void fault(Cluster cluster) {
    Ufw.enable(cluster, cluster.node(1));
  }

  @Remedy(
      claim = "own",
      works = false,
      because = "11.3.1's fix: the API's port, on a node that has no API")
  void allowTheServersPort(Cluster cluster) {
    Ufw.allow(cluster, cluster.node(1), "6443/tcp");
  }

  @Remedy(
      claim = "own",
      works = false,
      because = "as K3s's manual has it: but flannel's packets come from the other node's address")
  void allowThePodsAddresses(Cluster cluster) {
    Ufw.allow(cluster, cluster.node(1), "from 10.42.0.0/16");
  }

  @Remedy(claim = "own", because = "it is the port that flannel's packets come to")
  void allowFlannelsPort(Cluster cluster) {
    Ufw.allow(cluster, cluster.node(1), "8472/udp");
  }
}
