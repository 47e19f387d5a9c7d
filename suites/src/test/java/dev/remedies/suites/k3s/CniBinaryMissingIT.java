package dev.remedies.suites.k3s;

import dev.remedies.Cluster;
import dev.remedies.Names;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * The program of the CNI plugin is not where containerd looks for it. Pods that run go on and talk
 * to each other; a new one gets no network and never starts.
 */
@Section(value = "11.3.4", cause = "11.3.4/cause-2")
@Names({"client=client", "web=web", "page="})
class CniBinaryMissingIT implements NewcomerWithoutNetwork {

  private static final String PLUGIN = "/opt/k3s/bin/flannel";
  private static final String ELSEWHERE = "/root/flannel";
  private static final String PUT_BACK = "mv " + ELSEWHERE + " " + PLUGIN;

  @Override
  public void fault(Cluster cluster) {
    // Last, when there is a network again: without one it could not be deleted.
    cluster.undo("delete the newcomer", () -> cluster.delete("../common/newcomer.yaml"));
    cluster.undo(
        "put the plugin back",
        () -> cluster.node(0).exec("[ -e " + PLUGIN + " ] || " + PUT_BACK).orThrow());
    cluster.node(0).exec("mv " + PLUGIN + " " + ELSEWHERE).orThrow();
    cluster.kubectl("apply -f ../common/newcomer.yaml").orThrow();
  }

  @Override
  public void symptom(Cluster cluster) {
    PodsCannotTalk.served(cluster, "client", "web");
    Joining.isShown(cluster, cluster.node(0));
    PodsCannotTalk.staysOut(cluster, "failed to find plugin \"flannel\" in path");
  }

  @Remedy(
      claim = "own",
      works = false,
      because = "K3s starts and is Ready: it does not look for the plugin's program")
  void restartK3s(Cluster cluster) {
    cluster.node(0).exec("systemctl restart k3s").orThrow();
  }

  @Remedy(claim = "own", because = "the plugin is installed again")
  void installThePlugin(Cluster cluster) {
    cluster.node(0).exec(PUT_BACK).orThrow();
  }
}
