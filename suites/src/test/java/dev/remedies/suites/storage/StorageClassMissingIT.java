package dev.remedies.suites.storage;

import static dev.remedies.suites.storage.ClaimedPod.run;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import dev.remedies.suites.diagnosis.SystemParts;

/**
 * The claim names a StorageClass that does not exist. Nothing provisions a volume, the claim stays
 * Pending, and the pod is never scheduled, so that the documented FailedMount is never seen.
 */
@Section(value = "11.8.1", also = "11.9.5", cause = "11.8.1/cause-1")
@Reveals(
    step = "11.8.1/diagnosis-2",
    prints = {"^Status: +Pending", "ProvisioningFailed .*\"fast\" not found"})
@Reveals(
    step = "11.8.1/diagnosis-5",
    prints = "^local-path",
    lacks = "^fast ",
    stays = StorageClassMissingIT.STAYS)
@Reveals(
    step = "11.8.1/diagnosis-6",
    prints = "^Name: +local-path$",
    lacks = "^Name: +fast$",
    stays = StorageClassMissingIT.STAYS)
@Reveals(
    step = "11.9.5/diagnosis-6",
    prints = StorageClassMissingIT.NOT_FOUND,
    stays = StorageClassMissingIT.FOR_AN_HOUR)
@Reveals(
    step = "11.9.5/diagnosis-7",
    prints = StorageClassMissingIT.NOT_FOUND,
    stays = StorageClassMissingIT.FOR_AN_HOUR)
@Reveals(step = "11.9.5/diagnosis-16", prints = "pvc-name +Pending")
@Reveals(step = "11.9.5/diagnosis-17", lacks = "default/pvc-name")
@Reveals(
    step = "11.9.5/diagnosis-18",
    prints = {"^Status: +Pending", StorageClassMissingIT.NOT_FOUND})
@Reveals(
    step = "11.9.5/diagnosis-19",
    prints = "^local-path",
    lacks = "^fast ",
    stays = StorageClassMissingIT.STAYS)
@Reveals(
    step = "11.9.5/diagnosis-20",
    prints = "^Name: +local-path$",
    lacks = "^Name: +fast$",
    stays = StorageClassMissingIT.STAYS)
class StorageClassMissingIT implements FailureCase {

  static final String NOT_FOUND = "storageclass\\.storage\\.k8s\\.io \"fast\" not found";
  static final String FOR_AN_HOUR = "an event stays for an hour";
  static final String STAYS = "where the claim names another class, there is no \"fast\" as before";

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
  public void layOut(Cluster cluster) {
    SystemParts.awaitMetricsOfPods(cluster);
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
