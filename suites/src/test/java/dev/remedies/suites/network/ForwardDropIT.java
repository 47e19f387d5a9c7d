package dev.remedies.suites.network;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Node;
import dev.remedies.Nodes;
import dev.remedies.Remedy;
import dev.remedies.Section;
import dev.remedies.wait.Wait;
import org.junit.jupiter.api.Tag;

/**
 * A firewall on the agent forwards nothing that comes in by an interface that it does not know, and
 * flannel's is one.
 */
@Tag("incubating")
@Nodes(2)
@Section(value = "11.7.2", cause = "11.7.2/own-cause-4")
class ForwardDropIT implements NodesApart {

  private static final String RULE = " FORWARD -i flannel.1 -j DROP";

  @Override
  public void baseline(Cluster cluster) {
    cluster.apply("baseline.yaml");
    cluster.eventually(Wait.POD_READY, "all reach all", () -> recovery(cluster));
  }

  @Override
  public void fault(Cluster cluster) {
    Node agent = cluster.node(1);
    // The remedy may have deleted it already.
    cluster.undo("forward again", () -> agent.exec("iptables -D" + RULE));
    agent.exec("iptables -I" + RULE).orThrow();
  }

  @Override
  @Diagnosis(claim = "11.7.2/diagnosis-3")
  public void listFirewallRules(Cluster cluster) {
    NodesApart.super.listFirewallRules(cluster);
  }

  @Remedy(claim = "own", because = "the rule is what drops the packets")
  void deleteTheRule(Cluster cluster) {
    cluster.node(1).exec("iptables -D" + RULE).orThrow();
  }
}
