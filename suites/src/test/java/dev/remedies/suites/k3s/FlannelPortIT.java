package dev.remedies.suites.k3s;

import dev.remedies.Cluster;
import dev.remedies.Nodes;
import dev.remedies.Remedy;
import dev.remedies.Section;
import java.util.List;

/**
 * The agent's flannel has a net-conf.json of its own, with VXLAN's registered port 4789; the
 * server's has K3s's, with Linux's 8472. Each sends to where the other does not listen.
 */
@Nodes(2)
@Section(value = "11.3.4", cause = "11.3.4/own-cause-3")
class FlannelPortIT implements FlannelsDiffer {

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("K3s's own net-conf.json", () -> restorePort(cluster));
    NetConf.give(List.of(cluster.node(1)), "\"Port\": 4789");
  }

  @Remedy(claim = "own", because = "the port that the server has, K3s restarted")
  void restorePort(Cluster cluster) {
    NetConf.takeBack(List.of(cluster.node(1)));
  }
}
