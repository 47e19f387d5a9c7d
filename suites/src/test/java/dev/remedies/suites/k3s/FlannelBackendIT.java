package dev.remedies.suites.k3s;

import dev.remedies.Cluster;
import dev.remedies.Nodes;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * The server's flannel is set to another backend than the one that the agent started with. Both
 * nodes are Ready; pods on one node talk to each other, pods on different nodes wait in vain.
 */
@Nodes(2)
@Section(value = "11.3.4", cause = "11.3.4/cause-1")
class FlannelBackendIT implements FlannelsDiffer {

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("the backend as before", () -> Api.backAfter(cluster, "rm -f " + Api.CONFIG));
    // The link that the former backend left would hide it until the machine is started anew.
    String change = "echo 'flannel-backend: host-gw' > " + Api.CONFIG + " && ip link del flannel.1";
    Api.backAfter(cluster, change);
  }

  @Remedy(claim = "own", because = "the backend that the agent has, K3s restarted")
  void restoreBackend(Cluster cluster) {
    cluster.node(0).exec("rm -f " + Api.CONFIG).orThrow();
    cluster.node(0).exec("systemctl restart k3s").orThrow();
  }
}
