package dev.remedies.suites.autoscaling;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/**
 * Who installed prometheus-adapter gave it the APIService of metrics-server too: it has custom
 * metrics only. metrics-server is healthy, and nobody asks it.
 */
@Tag("incubating")
@Needs({AddOn.QUICK_AUTOSCALER, AddOn.PROMETHEUS})
@Section(value = "11.5.2", cause = "11.5.2/own-cause-7")
class MetricsApiTakenOverIT implements MetricsApiDown {

  @Override
  public String unavailable() {
    return "FailedDiscoveryCheck";
  }

  @Override
  public void fault(Cluster cluster) {
    MetricsApiDown.reinstallAtTheEnd(cluster, "metrics-apiservice");
    String patch =
        "'{\"spec\": {\"service\": {\"name\": \"prometheus-adapter\", \"namespace\": \"monitoring\"}}}'";
    cluster.kubectl("patch apiservice v1beta1.metrics.k8s.io --type=merge -p " + patch).orThrow();
  }

  @Override
  @Diagnosis(
      claim = "11.5.2/diagnosis-1",
      reveals = false,
      because = "metrics-server is there, Running and Ready")
  public void getMetricsServerPods(Cluster cluster) {
    MetricsApiDown.super.getMetricsServerPods(cluster);
  }

  @Remedy(
      claim = "11.5.2/fix-1",
      works = false,
      because = "metrics-server was healthy; nobody asks the new one either",
      recovers = "25s")
  void deletePod(Cluster cluster) {
    deleteMetricsServerPod(cluster);
  }

  @Remedy(claim = "own", because = "the APIService, as K3s installs it", recovers = "30s")
  void giveItBack(Cluster cluster) {
    MetricsApiDown.install(cluster, "metrics-apiservice");
  }
}
