package dev.remedies.suites.storage;

import static dev.remedies.suites.storage.ClaimedPod.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * The claim names a StorageClass that does not exist. Nothing provisions a volume, the claim stays
 * Pending, and the pod is never scheduled, so that the documented FailedMount is never seen.
 */
@Section(value = "11.8.1", cause = "11.8.1/cause-1")
class StorageClassMissingIT implements ClaimDiagnoses {

  @Override
  public void fault(Cluster cluster) {
    cluster.delete("baseline.yaml");
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    ClaimedPod.isUnschedulable(cluster, "unbound immediate");
  }

  @Override
  public void recovery(Cluster cluster) {
    ClaimedPod.reads(cluster);
  }

  @Override
  public String tellsTheCause() {
    return "\"fast\" not found";
  }

  @Override
  @Diagnosis(claim = "11.8.1/diagnosis-2")
  public void describeClaims(Cluster cluster) {
    assertThat(run(cluster, "describe pvc")).contains("ProvisioningFailed", tellsTheCause());
  }

  @Override
  @Diagnosis(claim = "11.8.1/diagnosis-5")
  public void getStorageClasses(Cluster cluster) {
    assertThat(run(cluster, "get storageclass")).contains("local-path").doesNotContain("fast");
  }

  @Override
  @Diagnosis(claim = "11.8.1/diagnosis-6")
  public void describeStorageClasses(Cluster cluster) {
    assertThat(run(cluster, "describe storageclass")).contains("local-path").doesNotContain("fast");
  }

  @Remedy(claim = "11.8.1/fix-1")
  void createStorageClass(Cluster cluster) {
    cluster.undo("StorageClass fast", () -> cluster.kubectl("delete storageclass fast").orThrow());
    run(cluster, "apply -f remedy-create-class.yaml");
  }

  @Remedy(claim = "11.8.1/fix-2")
  void nameTheRightClass(Cluster cluster) {
    // A claim's class cannot be changed.
    run(cluster, "delete pod/pod-name pvc/pvc-name");
    run(cluster, "apply -f remedy-right-class.yaml");
  }
}
