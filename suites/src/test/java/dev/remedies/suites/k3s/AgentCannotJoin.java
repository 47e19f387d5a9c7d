package dev.remedies.suites.k3s;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Instead;
import dev.remedies.Node;
import dev.remedies.wait.Wait;

/**
 * What the causes of 11.3.1 share: the agent that is to be shown, which is the last of the nodes,
 * as the guide's commands are typed on that one.
 */
@Instead(
    step = "11.3.1/diagnosis-1",
    typed = "diff -qs /var/lib/rancher/k3s/server/node-token " + AgentCannotJoin.ITS_TOKEN,
    because = "tokens are secret, so the two are compared without being shown")
interface AgentCannotJoin extends FailureCase {

  /** On the server, what the agent was given. */
  String ITS_TOKEN = "/root/agent-token";

  @Override
  default void baseline(Cluster cluster) {
    cluster.eventually(Wait.NODE_READY, "all nodes are Ready", () -> recovery(cluster));
  }

  @Override
  default void recovery(Cluster cluster) {
    cluster.nodes().forEach(node -> Joining.isShown(cluster, node));
  }

  @Override
  default void layOut(Cluster cluster) {
    Node agent = cluster.node(cluster.nodes().size() - 1);
    cluster.node(0).exec("echo '" + Joining.tokenOf(agent) + "' > " + ITS_TOKEN).orThrow();
  }
}
