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
@Reveals(step = "11.4.1/diagnosis-3", lacks = WebhookPodsGoneIgnoredIT.RUNNING)
@Reveals(step = "11.10/diagnosis-13", lacks = WebhookPodsGoneIgnoredIT.RUNNING)
@Section(value = "11.4.1", also = "11.10", cause = "11.4.1/own-cause-6")
class WebhookPodsGoneIgnoredIT implements WebhookIgnored {

  static final String RUNNING = "controller-manager-\\S+ +1/1 +Running";

  @Override
  public void fault(Cluster cluster) {
    Gatekeeper.scaleDown(cluster);
  }

  @Remedy(claim = "own", because = "a pod that answers")
  void startIt(Cluster cluster) {
    Gatekeeper.scaleUp(cluster);
  }
}
