package dev.remedies.suites.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/**
 * The module takes all that its limit of 50m gives it, which is half of what it requests: it can
 * never reach a target of 70 %.
 */
@Tag("incubating")
@Needs(AddOn.QUICK_AUTOSCALER)
@Section(value = "11.5.1", cause = "11.5.1/own-cause-2")
class TargetTooHighIT implements HpaDoesNotTrigger {

  @Override
  public void fault(Cluster cluster) {
    Hpa.runInstead(cluster, "fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(Hpa.of(cluster).computes().desired()).as("replicas that it wants").isEqualTo(1);
    Hpa.printed(cluster, "cpu: [1-6]\\d%/70%");
  }

  @Override
  @Diagnosis(
      claim = "11.5.1/symptom-1",
      reveals = false,
      because = "it prints half of the request, not 0 %: the guide's symptom is another one")
  public void getHpa(Cluster cluster) {
    HpaDoesNotTrigger.super.getHpa(cluster);
  }

  @Remedy(
      claim = "own",
      because = "a target below what the limit allows can be reached",
      recovers = "12s")
  void lowerTarget(Cluster cluster) {
    cluster.kubectl("apply -f remedy-lower-target.yaml").orThrow();
  }

  @Remedy(
      claim = "own",
      because = "the target is a percentage of the request: 50m used of 50m requested is 100 %",
      recovers = "45s")
  void lowerRequest(Cluster cluster) {
    cluster.kubectl("set resources deployment hello-wasm --requests=cpu=50m").orThrow();
  }
}
