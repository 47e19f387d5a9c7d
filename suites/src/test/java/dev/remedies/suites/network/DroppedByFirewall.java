package dev.remedies.suites.network;

import dev.remedies.Cluster;
import dev.remedies.Node;
import dev.remedies.Remedy;
import dev.remedies.Reveals;

/** What the causes of 11.7.2 share in which one firewall rule on the agent drops the packets. */
@Reveals(step = "11.7.2/diagnosis-3", prints = "DROP .*(dpt:8472|flannel)")
interface DroppedByFirewall extends NodesApart {

  /** The rule, as {@code iptables} takes it: its chain and what it matches. */
  String rule();

  @Override
  default void fault(Cluster cluster) {
    Node agent = cluster.node(1);
    // The remedy may have deleted it already.
    cluster.undo("delete the rule", () -> agent.exec("iptables -D " + rule()));
    agent.exec("iptables -I " + rule()).orThrow();
  }

  @Remedy(claim = "own", because = "the rule is what drops the packets")
  default void deleteTheRule(Cluster cluster) {
    cluster.node(1).exec("iptables -D " + rule()).orThrow();
  }
}
