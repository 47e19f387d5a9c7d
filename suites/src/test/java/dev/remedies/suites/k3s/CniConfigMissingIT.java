package dev.remedies.suites.k3s;

import dev.remedies.Cluster;
import dev.remedies.Names;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * The CNI configuration that K3s writes for containerd is gone. Pods that run go on and talk to
 * each other; a new one gets no network, and the node is no longer Ready.
 */
@Section(value = "11.3.4", cause = "11.3.4/own-cause-1")
@Names({"client=client", "web=web", "page="})
class CniConfigMissingIT implements NewcomerWithoutNetwork {

  private static final String FOLDER = "/var/lib/rancher/k3s/agent/etc/cni/net.d/";

  @Override
  public void fault(Cluster cluster) {
    // Last, when there is a network again: without one it could not be deleted.
    cluster.undo("delete the newcomer", () -> cluster.delete("../common/newcomer.yaml"));
    cluster.undo("let K3s write it", () -> Api.backAfter(cluster, "true"));
    cluster.node(0).exec("rm " + FOLDER + "10-flannel.conflist").orThrow();
    cluster.kubectl("apply -f ../common/newcomer.yaml").orThrow();
  }

  @Override
  public void symptom(Cluster cluster) {
    PodsCannotTalk.served(cluster, "client", "web");
    PodsCannotTalk.staysOut(cluster, "cni plugin not initialized");
  }

  @Remedy(claim = "own", because = "K3s writes it when it starts")
  void restartK3s(Cluster cluster) {
    cluster.node(0).exec("systemctl restart k3s").orThrow();
  }
}
