package dev.remedies.suites.k3s;

import dev.remedies.Cluster;
import dev.remedies.Node;
import dev.remedies.Nodes;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * The agent calls itself by a name that another node has, as a machine does whose host name nobody
 * set. It cannot show that node's password, and the server refuses it.
 */
@Nodes(2)
@Section(value = "11.3.1", cause = "11.3.1/own-cause-2")
class DuplicateNodeNameIT implements AgentCannotJoin {

  @Override
  public void fault(Cluster cluster) {
    Node agent = cluster.node(1);
    cluster.undo("join under its own name", () -> name(agent, agent.name()));
    Joining.forget(cluster, agent);
    // All nodes here come from one image, and with it from one node password; machines do not.
    agent.exec("rm /etc/rancher/node/password").orThrow();
    name(agent, cluster.node(0).name());
  }

  @Override
  public void symptom(Cluster cluster) {
    Joining.isNotShown(cluster, cluster.node(1), "Node password rejected, duplicate hostname");
  }

  @Remedy(
      claim = "11.3.1/fix-1",
      works = false,
      instead = Joining.AS_INSTALLED,
      because = "the token was right; the password that goes with the name is not")
  void joinWithTheRightToken(Cluster cluster) {
    Joining.joinRightly(cluster, cluster.node(1));
  }

  @Remedy(
      claim = "11.3.1/fix-2",
      works = false,
      because = "the port is open, the name is what is wrong")
  void openPort(Cluster cluster) {
    Ufw.allow(cluster, cluster.node(0), "6443/tcp");
  }

  @Remedy(claim = "own", because = "a name that no other node has")
  void joinUnderItsOwnName(Cluster cluster) {
    name(cluster.node(1), cluster.node(1).name());
  }

  private static void name(Node agent, String name) {
    Joining.join(agent, "K3S_NODE_NAME=" + name);
  }
}
