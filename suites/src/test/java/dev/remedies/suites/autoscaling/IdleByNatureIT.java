package dev.remedies.suites.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * The module waits and writes, and computes next to nothing: its CPU is 1 % of what it requests,
 * and told rightly. That is what the guide's symptom is about.
 */
@Needs(AddOn.QUICK_AUTOSCALER)
@Section(value = "11.5.1", cause = "11.5.1/own-cause-1")
@Reveals(step = "11.5.1/symptom-1", prints = HpaDoesNotTrigger.IDLE)
class IdleByNatureIT implements HpaDoesNotTrigger {

  @Override
  public String baseline() {
    return "../common/busy-wasm-hpa.yaml";
  }

  @Override
  public void fault(Cluster cluster) {
    Hpa.runInstead(cluster, baseline(), "../common/hello-wasm-hpa.yaml");
  }

  /** With the guide's other metric it does not trigger either; it then says that it has none. */
  @Override
  public void symptom(Cluster cluster) {
    Hpa seen = Hpa.of(cluster);
    if (seen.scalesBy("Pods")) {
      String missing = "no custom metrics API (custom.metrics.k8s.io) registered";
      seen.computesNothing("FailedGetPodsMetric", missing);
      assertThat(seen.desired()).as("replicas that it wants").isEqualTo(1);
      Hpa.printed(cluster, "<unknown>/100");
    } else {
      HpaDoesNotTrigger.super.symptom(cluster);
    }
  }

  @Remedy(
      claim = "11.5.1/fix-1",
      works = false,
      because =
          "`no custom metrics API (custom.metrics.k8s.io) registered`: it takes an adapter, which the"
              + " guide does not name")
  void podsMetric(Cluster cluster) {
    cluster.kubectl("apply -f ../common/pods-metric-hpa.yaml").orThrow();
  }

  @Remedy(
      claim = "own",
      because = "the target is a percentage of the request: 1m used of 1m requested is 100 %")
  void requestWhatItUses(Cluster cluster) {
    cluster.kubectl("set resources deployment hello-wasm --requests=cpu=1m").orThrow();
  }
}
