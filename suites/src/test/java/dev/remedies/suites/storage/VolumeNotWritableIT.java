package dev.remedies.suites.storage;

import static dev.remedies.suites.storage.ClaimedPod.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * The pod used to run as root and now runs as another user, as it should; the files in its volume
 * are still root's. The volume is mounted and can be read, and every write is denied.
 */
@Section(value = "11.8.1", cause = "11.8.1/own-cause-1")
class VolumeNotWritableIT implements FailureCase {

  @Override
  public void fault(Cluster cluster) {
    run(cluster, "delete pod pod-name");
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(ClaimedPod.lastWords(cluster)).contains("Permission denied");
    ClaimedPod.assertBound(cluster);
    ClaimedPod.reads(cluster);
  }

  @Override
  public void recovery(Cluster cluster) {
    assertThat(ClaimedPod.lastWords(cluster)).contains("written");
    ClaimedPod.reads(cluster);
  }

  @Remedy(
      claim = "11.8.1/fix-5",
      works = false,
      because = "with all rights in the cluster its ServiceAccount owns no file on the node")
  void giveTheServiceAccountAllRights(Cluster cluster) {
    ClaimedPod.giveAllRights(cluster);
    replacePod(cluster, "fault.yaml");
  }

  @Remedy(
      claim = "own",
      because = "volumes of K3s's class are of type local: the kubelet gives them to the group")
  void setFsGroup(Cluster cluster) {
    replacePod(cluster, "remedy-fs-group.yaml");
  }

  @Remedy(
      claim = "own",
      because = "root changes the owner before the pod starts, whatever the volume's type")
  void changeTheOwnerFirst(Cluster cluster) {
    replacePod(cluster, "remedy-change-owner.yaml");
  }

  private static void replacePod(Cluster cluster, String manifest) {
    run(cluster, "delete pod pod-name");
    run(cluster, "apply -f " + manifest);
  }
}
