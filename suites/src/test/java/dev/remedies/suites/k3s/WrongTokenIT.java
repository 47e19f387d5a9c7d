package dev.remedies.suites.k3s;

import dev.remedies.Cluster;
import dev.remedies.Instead;
import dev.remedies.Node;
import dev.remedies.Nodes;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import java.util.List;

/**
 * An agent is to join with a token that is not the server's. The server refuses it; the agent tries
 * for ever, and {@code kubectl get nodes} never shows it. A second agent, as new and with the right
 * token, joins meanwhile.
 */
@Nodes(3)
@Section(value = "11.3.1", cause = "11.3.1/cause-1")
@Reveals(step = "11.3.1/diagnosis-1", prints = " differ$")
@Instead(
    step = "11.3.1/symptom-1",
    typed = "kubectl get nodes | grep -v agent-1",
    because = "agent-1 is the twin, which joins")
class WrongTokenIT implements AgentCannotJoin {

  @Override
  public void fault(Cluster cluster) {
    Node twin = cluster.node(1);
    Node agent = cluster.node(2);
    for (Node newcomer : List.of(agent, twin)) {
      cluster.undo("join again", () -> Joining.joinRightly(cluster, newcomer));
      Joining.forget(cluster, newcomer);
    }
    Joining.join(agent, "K3S_TOKEN=" + Joining.token(cluster).replaceAll("[^:]+$", "wrong"));
    Joining.joinRightly(cluster, twin);
  }

  @Override
  public void symptom(Cluster cluster) {
    Joining.isNotShown(cluster, cluster.node(2), "401 Unauthorized|not authorized");
    Joining.isShown(cluster, cluster.node(1));
  }

  @Remedy(claim = "11.3.1/fix-1", instead = Joining.AS_INSTALLED)
  void joinWithTheRightToken(Cluster cluster) {
    Joining.joinRightly(cluster, cluster.node(2));
  }

  @Remedy(
      claim = "11.3.1/fix-2",
      works = false,
      because = "the port is open, the token is what is wrong")
  void openPort(Cluster cluster) {
    Ufw.allow(cluster, cluster.node(0), "6443/tcp");
  }
}
