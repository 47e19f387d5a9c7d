package dev.remedies.suites.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import dev.remedies.SideBySide;
import dev.remedies.wait.Wait;

/**
 * A web server in Wasm answers some two hundred requests a second with some hundredths of a core:
 * an autoscaler that looks at CPU has no reason to add a pod. All that the guide's other metric
 * takes is there: Prometheus, an adapter for custom metrics, KEDA.
 */
@SideBySide
@Needs({AddOn.QUICK_AUTOSCALER, AddOn.KEDA, AddOn.PROMETHEUS})
@Section(value = "11.5.1", cause = "11.5.1/own-cause-3")
@Reveals(step = "11.5.1/symptom-1", prints = RequestsNotCpuIT.FAR_BELOW)
class RequestsNotCpuIT implements HpaDoesNotTrigger {

  /** What the remedies aim at for a pod, and the tenth more that an autoscaler tolerates. */
  private static final int REQUESTS = 110;

  /**
   * It does not idle, so the guide's 0 is not what it shows: recorded are 8, and 10 and 11 on the
   * slowest machine, where the busy module of the baseline shows 210 to 250. Below 15 is a fifth of
   * the target, with some room above what was seen.
   */
  static final String FAR_BELOW = "cpu: (\\d|1[0-4])%/70%";

  private static final String OUT_AND_IN =
      "it scales back in when the requests stop, and out again when they come back";

  @Override
  public String baseline() {
    return "../common/busy-wasm-hpa.yaml";
  }

  @Override
  public void fault(Cluster cluster) {
    Hpa.runInstead(cluster, baseline(), "fault.yaml");
  }

  /** Whatever an autoscaler computes or not: one pod has all the requests. */
  @Override
  public void symptom(Cluster cluster) {
    assertThat(Clients.requests(cluster)).as("requests a second").isGreaterThan(REQUESTS);
    Hpa.onePod(cluster);
  }

  @Override
  public void recovery(Cluster cluster) {
    Hpa.podsServe(cluster);
  }

  @Remedy(
      claim = "11.5.1/fix-1",
      because = "where an adapter serves the metric, which the guide does not name")
  void podsMetric(Cluster cluster) {
    cluster.kubectl("apply -f ../common/pods-metric-hpa.yaml").orThrow();
  }

  @Remedy(
      claim = "11.5.1/fix-2",
      works = false,
      instead =
          "KEDA is there before: a stack's add-ons are set up with the cluster, without charts",
      because = "KEDA refuses it: `missing required parameter \"query\" in [triggerMetadata]`")
  void scaledObjectAsPrinted(Cluster cluster) {
    cluster.kubectl("apply -f remedy-scaled-object.yaml").orThrow();
    cluster.eventually(
        Wait.AUTOSCALER,
        "KEDA says that the query is missing",
        () -> Hpa.isTold(cluster, "ScaledObject", "missing required parameter \"query\""));
  }

  @Remedy(
      claim = "own",
      works = false,
      because = "two autoscalers select the same pods, and neither acts: AmbiguousSelector")
  void scaledObjectBesideTheAutoscaler(Cluster cluster) {
    cluster.kubectl("apply -f remedy-scaled-object-with-query.yaml").orThrow();
    cluster.eventually(
        Wait.AUTOSCALER,
        "the autoscaler does not act",
        () -> Hpa.of(cluster).computesNothing("AmbiguousSelector", ""));
  }

  @Remedy(
      claim = "own",
      because = "with a query, the address with its namespace, and no other autoscaler")
  void scaledObjectInstead(Cluster cluster) {
    cluster.kubectl("delete hpa " + Hpa.NAME).orThrow();
    cluster.kubectl("apply -f remedy-scaled-object-with-query.yaml").orThrow();
  }

  @Remedy(claim = "own", because = OUT_AND_IN)
  void podsMetricOutAndIn(Cluster cluster) {
    podsMetric(cluster);
    Clients.stopAndComeBack(cluster);
  }

  @Remedy(claim = "own", because = OUT_AND_IN)
  void scaledObjectOutAndIn(Cluster cluster) {
    scaledObjectInstead(cluster);
    Clients.stopAndComeBack(cluster);
  }
}
