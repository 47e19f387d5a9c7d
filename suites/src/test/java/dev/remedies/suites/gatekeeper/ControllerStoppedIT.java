package dev.remedies.suites.gatekeeper;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * Gatekeeper's process is stopped while the policy is updated. It is the webhook's process, too:
 * with the failurePolicy that upstream ships neither policy is in force.
 */
@Needs(AddOn.GATEKEEPER)
@Reveals(step = "11.4.2/own-diagnosis-2", prints = "pod/denied created")
@Section(value = "11.4.2", cause = "11.4.2/own-cause-3")
class ControllerStoppedIT implements UpdateWithoutEffect {

  @Override
  public void fault(Cluster cluster) {
    Gatekeeper.stop(cluster);
    cluster.kubectl("apply -f ../common/required-labels-update.yaml").orThrow();
  }

  @Override
  public void symptom(Cluster cluster) {
    UpdateWithoutEffect.hasNoEffect(cluster);
  }

  @Override
  @Remedy(
      claim = "11.4.2/fix-1",
      because = "not for the file: with the volume the Deployment has a new pod, which goes on")
  public void mountThePolicy(Cluster cluster) {
    UpdateWithoutEffect.super.mountThePolicy(cluster);
  }

  @Remedy(claim = "own", because = "a new pod; it is found by a label that the guide does not name")
  void deleteThePods(Cluster cluster) {
    Gatekeeper.deletePods(cluster);
  }
}
