package dev.remedies.suites.k3s;

import dev.remedies.Cluster;
import dev.remedies.Nodes;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * The agent's flannel uses an interface that does not lead to the other nodes, as on a virtual
 * machine whose first interface is its NAT. What is sent to its pods goes nowhere.
 */
@Nodes(2)
@Section(value = "11.3.4", cause = "11.3.4/own-cause-2")
class FlannelInterfaceIT implements FlannelsDiffer {

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("the interface as before", () -> restoreInterface(cluster));
    cluster.undo("remove the interface", () -> cluster.node(1).exec("ip link del nat0"));
    String nat =
        "ip link add nat0 type bridge && ip addr add 10.0.2.15/24 dev nat0 && ip link set nat0 up";
    cluster.node(1).exec(nat).orThrow();
    String address = "node-ip: " + cluster.node(1).address();
    cluster
        .node(1)
        .exec("printf 'flannel-iface: nat0\\n" + address + "\\n' > " + Api.CONFIG)
        .orThrow();
    cluster.node(1).exec("systemctl restart k3s-agent").orThrow();
  }

  @Remedy(claim = "own", because = "the interface that leads to the nodes, K3s restarted")
  void restoreInterface(Cluster cluster) {
    cluster.node(1).exec("rm -f " + Api.CONFIG).orThrow();
    cluster.node(1).exec("systemctl restart k3s-agent").orThrow();
  }
}
