package dev.remedies.suites.autoscaling;

import dev.remedies.Cluster;
import dev.remedies.Remedy;

/** What the causes of 11.5.2 share in which metrics-server is healthy, and a pod is not. */
interface MetricsServerHealthy extends HpaUnknown {

  @Override
  default void symptom(Cluster cluster) {
    HpaUnknown.super.symptom(cluster);
    HpaUnknown.metricsAreTold(cluster);
  }

  @Remedy(
      claim = "11.5.2/fix-1",
      works = false,
      because = "metrics-server was healthy, and the autoscaler's pods are as before")
  default void deletePod(Cluster cluster) {
    deleteMetricsServerPod(cluster);
  }
}
