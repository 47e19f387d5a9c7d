package dev.remedies.suites.gatekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * Gatekeeper's process is stopped while the policy is updated. It is the webhook's process, too:
 * with the failurePolicy that upstream ships neither policy is in force. It is installed by its
 * chart, as in the guide, whose label only the chart's pods have.
 */
@Needs(AddOn.GATEKEEPER)
@Reveals(step = "11.4.2/own-diagnosis-2", prints = "pod/denied created")
@Section(value = "11.4.2", cause = "11.4.2/own-cause-3")
class ControllerStoppedIT implements UpdateWithoutEffect {

  @Override
  public void baseline(Cluster cluster) {
    Chart.of(cluster).install();
    UpdateWithoutEffect.super.baseline(cluster);
  }

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

  @Remedy(
      claim = "11.4.2/fix-3",
      because = "a new pod, where the chart has given it the label; no file has to do with it")
  void deleteThePods(Cluster cluster) {
    // Who waits, waits the minute until the stopped one is killed; the new pod does not.
    String delete = "delete pod -n gatekeeper-system -l app=gatekeeper --wait=false";
    assertThat(cluster.kubectl(delete).orThrow().stdout()).contains("controller-manager");
  }
}
