package dev.remedies.suites.storage;

import static dev.remedies.suites.storage.ClaimedPod.run;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/**
 * The StorageClass is there, and the provisioner that it names is not: on K3s that is the
 * Deployment local-path-provisioner. What was provisioned before goes on; a new claim stays
 * Pending, and its pod with it.
 */
@Tag("smoke")
@Section(value = "11.8.1", cause = "11.8.1/cause-2")
@Reveals(
    step = "11.8.1/diagnosis-2",
    prints = "(?s)^Status: +Pending.*verify that the provisioner is running")
class ProvisionerMissingIT implements FailureCase {

  @Override
  public String baseline() {
    return "../common/claimed-pod-and-neighbour.yaml";
  }

  @Override
  public void fault(Cluster cluster) {
    ClaimedPod.deleteWithItsVolume(cluster);
    cluster.undo("the provisioner is installed", () -> ClaimedPod.installProvisioner(cluster));
    // In the foreground: until its pod has ended it would go on provisioning.
    run(cluster, "-n kube-system delete deployment local-path-provisioner --cascade=foreground");
    cluster.apply(baseline());
  }

  @Override
  public void symptom(Cluster cluster) {
    ClaimedPod.waitsForItsVolume(cluster);
    ClaimedPod.neighbourReads(cluster);
  }

  @Override
  public void recovery(Cluster cluster) {
    ClaimedPod.reads(cluster);
    ClaimedPod.neighbourReads(cluster);
  }

  @Remedy(claim = "11.8.1/fix-3")
  void installTheProvisioner(Cluster cluster) {
    ClaimedPod.installProvisioner(cluster);
  }
}
