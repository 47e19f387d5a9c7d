package dev.remedies.suites.autoscaling;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/** The APIService of the metrics names a Service that there is not: metrics-server is healthy. */
@Tag("incubating")
@Needs(AddOn.QUICK_AUTOSCALER)
@Section(value = "11.5.2", cause = "11.5.2/own-cause-3")
class MetricsApiWrongServiceIT implements MetricsApiDown {

  @Override
  public String unavailable() {
    return "ServiceNotFound";
  }

  @Override
  public void fault(Cluster cluster) {
    MetricsApiDown.reinstallAtTheEnd(cluster, "metrics-apiservice");
    name(cluster, "metrics-server-v2");
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

  @Remedy(claim = "own", because = "`kubectl get apiservice` names the wrong Service")
  void rightService(Cluster cluster) {
    name(cluster, "metrics-server");
  }

  private static void name(Cluster cluster, String service) {
    String patch = "'{\"spec\":{\"service\":{\"name\":\"" + service + "\"}}}'";
    cluster.kubectl("patch apiservice v1beta1.metrics.k8s.io --type=merge -p " + patch).orThrow();
  }
}
