package dev.remedies.suites.autoscaling;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;

/** The APIService of the metrics names a Service that there is not: metrics-server is healthy. */
@Needs(AddOn.QUICK_AUTOSCALER)
@Section(value = "11.5.2", cause = "11.5.2/own-cause-3")
class MetricsApiWrongServiceIT implements MetricsApiElsewhere {

  @Override
  public String unavailable() {
    return "ServiceNotFound";
  }

  @Override
  public void fault(Cluster cluster) {
    MetricsApiDown.reinstallAtTheEnd(cluster, "metrics-apiservice");
    MetricsApiElsewhere.name(cluster, "{\"name\": \"metrics-server-v2\"}");
  }

  @Remedy(claim = "own", because = "`kubectl get apiservice` names the wrong Service")
  void rightService(Cluster cluster) {
    MetricsApiElsewhere.name(cluster, "{\"name\": \"metrics-server\"}");
  }
}
