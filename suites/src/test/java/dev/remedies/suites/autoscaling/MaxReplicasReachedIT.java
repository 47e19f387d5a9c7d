package dev.remedies.suites.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/**
 * The workload is over its target, and the autoscaler would add pods: it has as many as its maximum
 * lets it. Reported as refusing to scale, kubernetes/kubernetes#59888.
 */
@Tag("incubating")
@Needs(AddOn.QUICK_AUTOSCALER)
@Section(value = "11.5.1", cause = "11.5.1/own-cause-5")
@Reveals(step = "11.5.1/symptom-1", prints = " cpu: \\d{3}%/70% +1 +1 +1 ")
class MaxReplicasReachedIT implements HpaDoesNotTrigger {

  @Override
  public String baseline() {
    return "../common/busy-wasm-hpa.yaml";
  }

  @Override
  public void fault(Cluster cluster) {
    Hpa.runInstead(cluster, baseline(), "fault.yaml");
  }

  /** With the guide's other metric it would not know what to do either: it then has none. */
  @Override
  public void symptom(Cluster cluster) {
    Hpa seen = Hpa.of(cluster);
    assertThat(seen.desired()).as("replicas that it wants").isEqualTo(1);
    Hpa.onePod(cluster);
    if (!seen.scalesBy("Pods")) {
      Hpa.printed(cluster, "cpu: \\d{3}%/70% +1 +1 +1 ");
    }
  }

  @Remedy(
      claim = "11.5.1/fix-1",
      works = false,
      because = "its maximum of 10 would do, its metric does not: no adapter serves it")
  void podsMetric(Cluster cluster) {
    cluster.kubectl("apply -f ../common/pods-metric-hpa.yaml").orThrow();
  }

  @Remedy(claim = "own", because = "MAXPODS is in `get hpa`, beside REPLICAS, which is the same")
  void raiseTheMaximum(Cluster cluster) {
    cluster.kubectl("patch hpa hello-wasm -p '{\"spec\": {\"maxReplicas\": 3}}'").orThrow();
  }
}
