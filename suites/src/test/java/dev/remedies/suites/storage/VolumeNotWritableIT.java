package dev.remedies.suites.storage;

import static dev.remedies.suites.storage.ClaimedPod.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * The pod used to run as root and now runs as another user, as it should; the files in its volume
 * are still root's. The volume is mounted and can be read, and every write is denied.
 */
@Section(value = "11.8.1", cause = "11.8.1/own-cause-1")
class VolumeNotWritableIT implements ClaimDiagnoses {

  /** The pods that {@code kubectl debug node} leaves behind; kubectl 1.31 gives them no label. */
  private static final String DEBUGGERS = "get pod -o name | grep node-debugger | xargs -rn1 ";

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

  @Override
  public String tellsTheCause() {
    return "(?i)permission|denied|read-only";
  }

  @Diagnosis(
      claim = "11.8.1/diagnosis-8",
      reveals = false,
      because =
          "as printed it waits without a limit where busybox cannot be pulled; with an image that is"
              + " there it lists the volume, mounted rw, and not whose its files are; once it showed"
              + " nothing")
  void listMounts(Cluster cluster) {
    cluster.undo("the debugging pods", () -> run(cluster, DEBUGGERS + "kubectl delete"));
    String asPrinted =
        mounts(cluster, "busybox") + mounts(cluster, "rancher/mirrored-library-busybox:1.36.1");
    // What a container printed before kubectl attached is in its log only.
    String listed = run(cluster, DEBUGGERS + "kubectl logs | grep volume");
    assertThat(asPrinted + listed).containsPattern(tellsTheCause());
  }

  /** Until the user gives up: as printed it has no end where the image cannot be pulled. */
  private static String mounts(Cluster cluster, String image) {
    return cluster
        .node(0)
        .look(
            "timeout 15 kubectl debug node/server -it --image=" + image + " -- mount | grep volume")
        .output();
  }

  @Remedy(
      claim = "11.8.1/fix-5",
      works = false,
      because = "with all rights in the cluster its ServiceAccount owns no file on the node")
  void giveTheServiceAccountAllRights(Cluster cluster) {
    cluster.undo(
        "its rights",
        () -> run(cluster, "delete --ignore-not-found clusterrolebinding all-rights"));
    run(
        cluster,
        "create clusterrolebinding all-rights --clusterrole=cluster-admin"
            + " --serviceaccount=default:default");
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
