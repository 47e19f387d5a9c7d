package dev.remedies.suites.autoscaling;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/** metrics-server has an argument that it does not take: it ends as soon as it is started. */
@Needs(AddOn.QUICK_AUTOSCALER)
@Section(value = "11.5.2", cause = "11.5.2/own-cause-1")
@Reveals(step = "11.5.2/diagnosis-1", lacks = "1/1")
@Reveals(step = "11.5.2/diagnosis-2", prints = "metric-resolution should be")
class MetricsServerFailsIT implements MetricsApiDown {

  private static final String TOO_OFTEN =
      "patch deployment -n kube-system metrics-server --type=json -p"
          + " '[{\"op\":\"add\",\"path\":\"/spec/template/spec/containers/0/args/-\","
          + "\"value\":\"--metric-resolution=1s\"}]'";

  @Override
  public void fault(Cluster cluster) {
    MetricsApiDown.reinstallAtTheEnd(cluster, "metrics-server-deployment");
    cluster.kubectl(TOO_OFTEN).orThrow();
  }

  @Remedy(claim = "11.5.2/fix-1", works = false, because = "the next pod has the same argument")
  void deletePod(Cluster cluster) {
    deleteMetricsServerPod(cluster);
  }

  @Remedy(claim = "own", because = "the argument is what was wrong")
  void rightArgument(Cluster cluster) {
    MetricsApiDown.install(cluster, "metrics-server-deployment");
  }
}
