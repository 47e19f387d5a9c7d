package dev.remedies.suites.network;

import dev.remedies.Cluster;
import dev.remedies.Node;
import dev.remedies.Nodes;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/** The agent's network is down. Its pods go on, and nobody reaches them. */
@Nodes(2)
@Section(value = "11.7.2", cause = "11.7.2/own-cause-5")
@Reveals(step = "11.7.2/diagnosis-1", prints = "100% packet loss")
class NodeCutOffIT implements NodesApart {

  @Override
  public void fault(Cluster cluster) {
    Node agent = cluster.node(1);
    cluster.undo("connect the agent", agent::connect);
    agent.disconnect();
  }

  @Remedy(claim = "own", because = "the network below is what is down")
  void connectTheNode(Cluster cluster) {
    cluster.node(1).connect();
  }
}
