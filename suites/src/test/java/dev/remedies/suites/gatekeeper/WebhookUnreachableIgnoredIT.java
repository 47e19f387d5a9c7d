package dev.remedies.suites.gatekeeper;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;

/** As {@link WebhookUnreachableIT}, with the failurePolicy that upstream ships: all comes in. */
@Needs(AddOn.GATEKEEPER)
@Section(value = "11.4.1", cause = "11.4.1/own-cause-4")
class WebhookUnreachableIgnoredIT implements WebhookIgnored {

  @Override
  public void fault(Cluster cluster) {
    Gatekeeper.block(cluster);
  }

  @Remedy(claim = "own", because = "the rule removed")
  void openThePort(Cluster cluster) {
    Gatekeeper.open(cluster);
  }

  @Remedy(
      claim = "own",
      works = false,
      because = "the new pod is Ready, because the kubelet asks another port, and as unreachable")
  void deleteThePods(Cluster cluster) {
    Gatekeeper.deletePods(cluster);
  }
}
