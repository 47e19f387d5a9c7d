package dev.remedies.suites.autoscaling;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * Who installed prometheus-adapter gave it the APIService of metrics-server too: it has custom
 * metrics only. metrics-server is healthy, and nobody asks it.
 */
@Needs({AddOn.QUICK_AUTOSCALER, AddOn.PROMETHEUS})
@Section(value = "11.5.2", cause = "11.5.2/own-cause-7")
class MetricsApiTakenOverIT implements MetricsApiElsewhere {

  @Override
  public String unavailable() {
    return "FailedDiscoveryCheck";
  }

  @Override
  public void fault(Cluster cluster) {
    MetricsApiDown.reinstallAtTheEnd(cluster, "metrics-apiservice");
    MetricsApiElsewhere.name(
        cluster, "{\"name\": \"prometheus-adapter\", \"namespace\": \"monitoring\"}");
  }

  @Remedy(claim = "own", because = "the APIService, as K3s installs it")
  void giveItBack(Cluster cluster) {
    MetricsApiDown.install(cluster, "metrics-apiservice");
  }
}
