package dev.remedies.suites.gatekeeper;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/** As {@link WebhookPodsGoneIT}, with the failurePolicy that upstream ships: all comes in. */
@Tag("smoke")
@Needs(AddOn.GATEKEEPER)
@Reveals(step = "11.4.1/diagnosis-3", lacks = "controller-manager-\\S+ +1/1 +Running")
@Section(value = "11.4.1", cause = "11.4.1/own-cause-6")
class WebhookPodsGoneIgnoredIT implements WebhookIgnored {

  @Override
  public void fault(Cluster cluster) {
    Gatekeeper.scaleDown(cluster);
  }

  @Remedy(claim = "own", because = "a pod that answers")
  void startIt(Cluster cluster) {
    Gatekeeper.scaleUp(cluster);
  }
}
