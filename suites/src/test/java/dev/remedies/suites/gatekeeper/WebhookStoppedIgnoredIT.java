package dev.remedies.suites.gatekeeper;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/** As {@link WebhookStoppedIT}, with the failurePolicy that upstream ships: all comes in. */
@Needs(AddOn.GATEKEEPER)
@Reveals(step = "11.4.1/diagnosis-3", lacks = "controller-manager-\\S+ +1/1 +Running")
@Section(value = "11.4.1", cause = "11.4.1/own-cause-5")
class WebhookStoppedIgnoredIT implements WebhookIgnored {

  @Override
  public void fault(Cluster cluster) {
    Gatekeeper.stop(cluster);
  }

  @Remedy(
      claim = "own",
      because = "it goes on, and if the liveness probe has failed by then it is restarted")
  void letItGoOn(Cluster cluster) {
    Gatekeeper.resume(cluster);
  }

  @Remedy(
      claim = "own",
      because = "another pod answers; it is found by a label that the guide does not name")
  void deleteThePods(Cluster cluster) {
    Gatekeeper.deletePods(cluster);
  }
}
