package dev.remedies.suites.network;

import dev.remedies.Cluster;
import dev.remedies.Node;
import dev.remedies.Nodes;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * The agent's VXLAN device is set down, and the routes through it go with it. Flannel does not look
 * after it once it runs.
 */
@Nodes(2)
@Section(value = "11.7.2", cause = "11.7.2/own-cause-2")
@Reveals(step = "11.7.2/diagnosis-2", lacks = " via .* dev flannel\\.1")
@Reveals(step = "11.7.2/diagnosis-7", prints = "state DOWN")
class FlannelLinkDownIT implements NodesApart {

  private static final String UP = "ip link set flannel.1 up";

  @Override
  public void fault(Cluster cluster) {
    Node agent = cluster.node(1);
    String route = agent.look("ip route show " + NodesApart.otherPodNetwork(cluster)).stdout();
    // Both are gone as soon as the link is down.
    String permanent = "ip neigh show dev flannel.1 nud permanent | cut -d ' ' -f 1-3";
    String neighbour = agent.look(permanent).orThrow().stdout().strip() + " dev flannel.1";
    cluster.undo(
        "set flannel.1 up",
        () -> {
          agent.exec(UP + " && ip route replace " + route).orThrow();
          agent.exec("ip neigh replace " + neighbour + " nud permanent").orThrow();
        });
    agent.exec("ip link set flannel.1 down").orThrow();
  }

  @Remedy(
      claim = "own",
      works = false,
      because =
          "the kernel took the route to the other node's pods away, and its address in the VXLAN, and"
              + " does not bring them back")
  void setTheLinkUp(Cluster cluster) {
    cluster.node(1).exec(UP).orThrow();
  }

  @Remedy(
      claim = "own",
      because = "flannel makes its device and its routes when it starts, with K3s")
  void restartTheAgent(Cluster cluster) {
    cluster.node(1).exec("systemctl restart k3s-agent").orThrow();
  }
}
