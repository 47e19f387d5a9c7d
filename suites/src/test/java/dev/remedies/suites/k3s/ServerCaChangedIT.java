package dev.remedies.suites.k3s;

import dev.remedies.Cluster;
import dev.remedies.Node;
import dev.remedies.Nodes;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * The agent has the token of the server's former installation: the password in it is right, the
 * hash of the certificate authority is not. This time it is the agent that refuses the server.
 */
@Nodes(2)
@Section(value = "11.3.1", cause = "11.3.1/own-cause-3")
@Reveals(step = "11.3.1/diagnosis-1", prints = " differ$")
class ServerCaChangedIT implements AgentCannotJoin {

  @Override
  public void fault(Cluster cluster) {
    Node agent = cluster.node(1);
    cluster.undo("join again", () -> Joining.joinRightly(cluster, agent));
    Joining.forget(cluster, agent);
    String former = Joining.token(cluster).replaceAll("^K10[0-9a-f]+", "K10" + "0".repeat(64));
    Joining.join(agent, "K3S_TOKEN=" + former);
  }

  @Override
  public void symptom(Cluster cluster) {
    Joining.isNotShown(cluster, cluster.node(1), "CA hash does not match");
  }

  @Remedy(claim = "11.3.1/fix-1", instead = Joining.AS_INSTALLED)
  void joinWithTheRightToken(Cluster cluster) {
    Joining.joinRightly(cluster, cluster.node(1));
  }

  @Remedy(
      claim = "11.3.1/fix-2",
      works = false,
      because = "the port is open: the agent got the certificate that it does not trust")
  void openPort(Cluster cluster) {
    Ufw.allow(cluster, cluster.node(0), "6443/tcp");
  }
}
