package dev.remedies.suites.k3s;

import dev.remedies.Cluster;
import dev.remedies.Nodes;
import dev.remedies.Remedy;
import dev.remedies.Section;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** The agent's net-conf.json names another network of all pods than the one that K3s gives out. */
@Tag("incubating")
@Nodes(2)
@Section(value = "11.3.4", cause = "11.3.4/own-cause-5")
class FlannelNetworkIT implements FlannelsDiffer {

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("K3s's own net-conf.json", () -> restoreNetwork(cluster));
    NetConf.giveNetwork(List.of(cluster.node(1)), "10.99.0.0/16");
  }

  @Remedy(
      claim = "own",
      because = "the network that the server has, K3s restarted",
      recovers = "13s")
  void restoreNetwork(Cluster cluster) {
    NetConf.takeBack(List.of(cluster.node(1)));
  }
}
