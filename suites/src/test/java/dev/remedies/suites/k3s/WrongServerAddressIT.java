package dev.remedies.suites.k3s;

import dev.remedies.Cluster;
import dev.remedies.Node;
import dev.remedies.Nodes;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * K3S_URL names an address of the right network that no machine has. The agent finds nobody there,
 * tries for ever, and is never shown. The guide's ping and curl go to the server's own address,
 * which answers.
 */
@Nodes(2)
@Section(value = "11.3.1", cause = "11.3.1/own-cause-1")
class WrongServerAddressIT implements AgentCannotJoin {

  @Override
  public void fault(Cluster cluster) {
    Node agent = cluster.node(1);
    cluster.undo("join again", () -> Joining.joinRightly(cluster, agent));
    Joining.forget(cluster, agent);
    // The engine fills the nodes' network from below.
    String nobody = cluster.node(0).address().replaceAll("\\d+$", "250");
    Joining.join(agent, "K3S_URL=" + Joining.url(nobody));
  }

  @Override
  public void symptom(Cluster cluster) {
    Joining.isNotShown(cluster, cluster.node(1), "failed to get CA certs.*connection reset");
  }

  @Remedy(claim = "11.3.1/fix-1", instead = Joining.AS_INSTALLED)
  void joinTheRightServer(Cluster cluster) {
    Joining.joinRightly(cluster, cluster.node(1));
  }

  @Remedy(
      claim = "11.3.1/fix-2",
      works = false,
      because = "the port is open, the address is what is wrong")
  void openPort(Cluster cluster) {
    Ufw.allow(cluster, cluster.node(0), "6443/tcp");
  }
}
