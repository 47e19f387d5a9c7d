package dev.remedies.suites.gatekeeper;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/** As {@link WebhookUnreachableIT}, with the failurePolicy that upstream ships: all comes in. */
@Tag("incubating")
@Needs(AddOn.GATEKEEPER)
@Section(value = "11.4.1", cause = "11.4.1/own-cause-4")
class WebhookUnreachableIgnoredIT implements WebhookUnanswered {

  @Override
  public void fault(Cluster cluster) {
    Gatekeeper.block(cluster);
  }

  @Override
  public void symptom(Cluster cluster) {
    WebhookUnanswered.admitsAll(cluster);
  }

  @Override
  @Diagnosis(
      claim = "11.4.1/symptom-1",
      reveals = false,
      because = "there is no error: it is created, as the pod that the policy forbids would be")
  public void applyTestPod(Cluster cluster) {
    WebhookUnanswered.super.applyTestPod(cluster);
  }

  @Remedy(claim = "own", because = "the rule removed")
  void openThePort(Cluster cluster) {
    Gatekeeper.open(cluster);
  }

  @Remedy(
      claim = "own",
      works = false,
      because =
          "expected, not yet measured: the new pod is Ready, because the kubelet asks another port, and as unreachable",
      recovers = "15s")
  void deleteThePods(Cluster cluster) {
    Gatekeeper.deletePods(cluster);
  }
}
