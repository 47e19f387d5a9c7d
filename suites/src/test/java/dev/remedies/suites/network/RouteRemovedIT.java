package dev.remedies.suites.network;

import dev.remedies.Cluster;
import dev.remedies.Node;
import dev.remedies.Nodes;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * The agent's route to the other node's pods is deleted, as by a network manager that keeps only
 * its own. Requests still arrive; answers leave by the default route and are lost.
 */
@Nodes(2)
@Section(value = "11.7.2", cause = "11.7.2/own-cause-3")
@Reveals(step = "11.7.2/diagnosis-2", lacks = " via .* dev flannel\\.1")
class RouteRemovedIT implements NodesApart {

  @Override
  public void fault(Cluster cluster) {
    Node agent = cluster.node(1);
    cluster.undo("the route", () -> addRoute(cluster));
    agent.exec("ip route del " + NodesApart.otherPodNetwork(cluster)).orThrow();
  }

  @Remedy(claim = "own", because = "the route is what is missing")
  void addTheRoute(Cluster cluster) {
    addRoute(cluster);
  }

  @Remedy(
      claim = "own",
      because = "flannel adds the routes to all other nodes when it starts, with K3s")
  void restartTheAgent(Cluster cluster) {
    cluster.node(1).exec("systemctl restart k3s-agent").orThrow();
  }

  /** As flannel has it: through the other node's VXLAN device, which has the network's address. */
  private static void addRoute(Cluster cluster) {
    String network = NodesApart.otherPodNetwork(cluster);
    String gateway = network.replaceAll("/.*", "");
    String route = network + " via " + gateway + " dev flannel.1 onlink";
    cluster.node(1).exec("ip route replace " + route).orThrow();
  }
}
