package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Names;
import dev.remedies.Remedy;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/**
 * A firewall rule of the node drops what comes to the NodePort, before kube-proxy's rules see it.
 */
@Tag("smoke")
@Section(value = "11.7.3", cause = "11.7.3/own-cause-3")
@Names({"service=web", "port=30080", "host=localhost"})
class NodePortBlockedIT implements FailureCase {

  private static final int PORT = 30080;
  private static final String RULE = " PREROUTING -i eth0 -p tcp --dport " + PORT + " -j DROP";

  @Override
  public void fault(Cluster cluster) {
    String all = "while iptables -t raw -D" + RULE + " 2> /dev/null; do :; done";
    cluster.undo("remove the rule", () -> cluster.node(0).exec(all).orThrow());
    cluster.node(0).exec("iptables -t raw -I" + RULE).orThrow();
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(Outside.asks(cluster, "localhost", PORT)).isEqualTo("timed out");
    assertThat(Outside.inside(cluster)).as("asked inside").contains("served");
  }

  @Override
  public void recovery(Cluster cluster) {
    assertThat(Outside.asks(cluster, "localhost", PORT)).startsWith("200").contains("served");
  }

  @Remedy(claim = "own", because = "the guide names no fix: the rule removed from its table")
  void removeTheRule(Cluster cluster) {
    cluster.node(0).exec("iptables -t raw -D" + RULE).orThrow();
  }
}
