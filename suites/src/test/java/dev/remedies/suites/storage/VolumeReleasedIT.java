package dev.remedies.suites.storage;

import static dev.remedies.suites.storage.ClaimedPod.run;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/**
 * A claim is deleted and made anew, for the volume that it had. The volume's reclaimPolicy is
 * Retain: it is Released, with all that was written, and names the claim that is gone, by its uid.
 * Reported of a chart that was installed again, kubernetes-csi/csi-driver-smb#821.
 */
@Tag("incubating")
@Section(value = "11.8.1", cause = "11.8.1/own-cause-5")
@Reveals(
    step = "11.8.1/diagnosis-2",
    prints = {
      "^Status: +Pending",
      "FailedBinding .*\"pv-name\" already bound to a different claim"
    })
@Reveals(step = "11.8.1/diagnosis-3", prints = "^pv-name .* Released +default/pvc-name ")
@Reveals(step = "11.8.1/diagnosis-4", prints = "^Status: +Released")
class VolumeReleasedIT implements FailureCase {

  @Override
  public void baseline(Cluster cluster) {
    cluster.undo("no folder", () -> cluster.node(0).exec("rm -rf /srv/data").orThrow());
    cluster.apply("baseline.yaml");
    ClaimedPod.writeOnce(cluster);
    FailureCase.super.baseline(cluster);
  }

  @Override
  public void fault(Cluster cluster) {
    run(cluster, "delete pod/pod-name pvc/pvc-name");
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    if (!ClaimedPod.hasLostItsNote(cluster)) {
      ClaimedPod.isUnschedulable(cluster, "unbound immediate");
    }
  }

  @Override
  public void recovery(Cluster cluster) {
    ClaimedPod.reads(cluster);
  }

  @Remedy(
      claim = "11.8.1/fix-1",
      works = false,
      because = "the claim names its volume, and no provisioner is asked")
  void createStorageClass(Cluster cluster) {
    cluster.undo("StorageClass", () -> run(cluster, "delete storageclass by-hand"));
    run(cluster, "apply -f remedy-create-class.yaml");
  }

  @Remedy(
      claim = "11.8.1/fix-2",
      works = false,
      because = "the pod runs, on a new volume: what it had written is in the Released one")
  void nameTheRightClass(Cluster cluster) {
    // A claim's class cannot be changed.
    run(cluster, "delete pod/pod-name pvc/pvc-name");
    run(cluster, "apply -f remedy-right-class.yaml");
  }

  @Remedy(
      claim = "own",
      because = "a volume that names no claim is Available, with all that is in it")
  void removeTheClaimRef(Cluster cluster) {
    String remove = "[{\"op\": \"remove\", \"path\": \"/spec/claimRef\"}]";
    run(cluster, "patch pv pv-name --type=json -p '" + remove + "'");
  }
}
