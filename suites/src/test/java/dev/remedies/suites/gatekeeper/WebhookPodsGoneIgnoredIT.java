package dev.remedies.suites.gatekeeper;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/** As {@link WebhookPodsGoneIT}, with the failurePolicy that upstream ships: all comes in. */
@Tag("smoke")
@Needs(AddOn.GATEKEEPER)
@Section(value = "11.4.1", cause = "11.4.1/own-cause-6")
class WebhookPodsGoneIgnoredIT implements WebhookIgnored {

  @Override
  public void fault(Cluster cluster) {
    Gatekeeper.scaleDown(cluster);
  }

  @Override
  @Diagnosis(claim = "11.4.1/diagnosis-3")
  public void getPods(Cluster cluster) {
    WebhookIgnored.super.getPods(cluster);
  }

  @Remedy(claim = "own", because = "a pod that answers")
  void startIt(Cluster cluster) {
    Gatekeeper.scaleUp(cluster);
  }
}
