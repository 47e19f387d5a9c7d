package dev.remedies.suites.autoscaling;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * metrics-server has lost its ClusterRoleBinding. The one that runs goes on, with what it has read
 * and the kubelet has granted before; the next one may not even list the nodes. So it is the
 * deletion of its pod, the documented fix, that brings the symptom. A pod without its rights asks
 * for them ever more rarely, in the end once a minute: given back, they are best followed by a new
 * pod.
 */
@Needs(AddOn.QUICK_AUTOSCALER)
@Section(value = "11.5.2", cause = "11.5.2/own-cause-2")
@Reveals(step = "11.5.2/diagnosis-1", lacks = "1/1")
@Reveals(step = "11.5.2/diagnosis-2", prints = "nodes is forbidden")
class MetricsServerRightsIT implements MetricsApiDown {

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("start metrics-server with its rights", () -> startWithRights(cluster));
    cluster.kubectl("delete clusterrolebinding system:metrics-server").orThrow();
    deleteMetricsServerPod(cluster);
  }

  private void startWithRights(Cluster cluster) {
    MetricsApiDown.apply(cluster, "resource-reader");
    deleteMetricsServerPod(cluster);
    MetricsApiDown.awaitReady(cluster);
  }

  @Remedy(
      claim = "11.5.2/fix-1",
      works = false,
      because = "the next pod may not list the nodes either: it never gets Ready")
  void deletePod(Cluster cluster) {
    deleteMetricsServerPod(cluster);
  }

  @Remedy(
      claim = "own",
      because = "the rights are what was missing, and the next pod does not wait to ask again")
  void bindTheRole(Cluster cluster) {
    cluster
        .kubectl(
            "create clusterrolebinding system:metrics-server --clusterrole=system:metrics-server"
                + " --serviceaccount=kube-system:metrics-server")
        .orThrow();
    deleteMetricsServerPod(cluster);
  }
}
