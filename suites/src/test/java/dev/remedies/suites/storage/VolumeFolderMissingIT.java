package dev.remedies.suites.storage;

import static dev.remedies.suites.storage.ClaimedPod.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import java.util.Map;

/**
 * The volume is a folder of the node that was made by hand, and it is gone, as where its disk is
 * not mounted. The claim is Bound and the pod is scheduled; the kubelet cannot mount: the one cause
 * here with the documented symptom.
 */
@Section(value = "11.8.1", cause = "11.8.1/own-cause-3")
@Reveals(
    step = "11.8.1/symptom-1",
    prints = {"^Status: +Pending", "Warning +FailedMount .*/srv/data is not a directory"})
class VolumeFolderMissingIT implements FailureCase {

  @Override
  public void baseline(Cluster cluster) {
    cluster.undo("no folder", () -> cluster.node(0).exec("rm -rf /srv/data /srv/moved").orThrow());
    cluster.node(0).exec("mkdir -p /srv/data").orThrow();
    cluster.apply("baseline.yaml");
    ClaimedPod.writeOnce(cluster);
    FailureCase.super.baseline(cluster);
  }

  @Override
  public void fault(Cluster cluster) {
    run(cluster, "delete pod pod-name");
    cluster.node(0).exec("mv /srv/data /srv/moved").orThrow();
    cluster.apply("baseline.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    if (ClaimedPod.hasLostItsNote(cluster)) {
      return;
    }
    var pod = ClaimedPod.inPhase(cluster, "Pending");
    var fields = Map.of("involvedObject.uid", pod.getMetadata().getUid(), "reason", "FailedMount");
    assertThat(cluster.client().v1().events().withFields(fields).list().getItems())
        .anySatisfy(it -> assertThat(it.getMessage()).contains("/srv/data is not a directory"));
    ClaimedPod.assertBound(cluster);
    ClaimedPod.neighbourReads(cluster);
  }

  @Override
  public void recovery(Cluster cluster) {
    ClaimedPod.reads(cluster);
    ClaimedPod.neighbourReads(cluster);
  }

  @Remedy(
      claim = "own",
      because = "no documented cause names it; the kubelet tries again by itself, ever less often")
  void bringTheFolderBack(Cluster cluster) {
    cluster.node(0).exec("mv /srv/moved /srv/data").orThrow();
  }

  @Remedy(
      claim = "own",
      works = false,
      because = "the pod runs, on a folder without what it had written")
  void makeTheFolder(Cluster cluster) {
    cluster.node(0).exec("mkdir /srv/data").orThrow();
  }

  @Remedy(
      claim = "own",
      works = false,
      because = "with type DirectoryOrCreate the kubelet makes the folder itself, and it is empty")
  void letTheKubeletMakeTheFolder(Cluster cluster) {
    // A volume's source cannot be changed.
    run(cluster, "delete pod/pod-name pvc/pvc-name pv/pv-name");
    run(cluster, "apply -f remedy-made-when-missing.yaml");
  }
}
