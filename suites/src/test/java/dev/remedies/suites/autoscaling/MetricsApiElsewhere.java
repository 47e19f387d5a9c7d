package dev.remedies.suites.autoscaling;

import dev.remedies.Cluster;
import dev.remedies.Remedy;

/** What the causes of 11.5.2 share in which the APIService of the metrics names another Service. */
interface MetricsApiElsewhere extends MetricsApiDown {

  @Remedy(
      claim = "11.5.2/fix-1",
      works = false,
      because = "metrics-server was healthy; nobody asks the new one either")
  default void deletePod(Cluster cluster) {
    deleteMetricsServerPod(cluster);
  }

  /** Merges this into what the APIService says of its Service. */
  static void name(Cluster cluster, String service) {
    String patch = "'{\"spec\": {\"service\": " + service + "}}'";
    cluster.kubectl("patch apiservice v1beta1.metrics.k8s.io --type=merge -p " + patch).orThrow();
  }
}
