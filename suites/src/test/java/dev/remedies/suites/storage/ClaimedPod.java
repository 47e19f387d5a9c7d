package dev.remedies.suites.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.wait.Wait;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;

/** What is seen of the pod pod-name, of its claim pvc-name, and of its neighbour. */
final class ClaimedPod {

  private ClaimedPod() {}

  static Pod inPhase(Cluster cluster, String phase) {
    Pod pod = cluster.client().pods().withName("pod-name").get();
    assertThat(pod).as("pod pod-name").isNotNull();
    assertThat(pod.getStatus().getPhase()).as("pod pod-name").isEqualTo(phase);
    return pod;
  }

  /** Gives the pod's ServiceAccount all rights in the cluster, until the end. */
  static void giveAllRights(Cluster cluster) {
    cluster.undo(
        "its rights",
        () -> run(cluster, "delete --ignore-not-found clusterrolebinding all-rights"));
    run(
        cluster,
        "create clusterrolebinding all-rights --clusterrole=cluster-admin"
            + " --serviceaccount=default:default");
  }

  /** It is on no node, and the scheduler says why. */
  static void isUnschedulable(Cluster cluster, String why) {
    assertThat(inPhase(cluster, "Pending").getStatus().getConditions())
        .anySatisfy(it -> assertThat(it.getMessage()).contains(why));
  }

  /** It is on no node, because no one makes the volume that the scheduler asked for. */
  static void waitsForItsVolume(Cluster cluster) {
    assertThat(inPhase(cluster, "Pending").getSpec().getNodeName()).as("the pod's node").isNull();
    PersistentVolumeClaim claim = claim(cluster);
    assertThat(claim.getStatus().getPhase()).as("claim pvc-name").isEqualTo("Pending");
    assertThat(claim.getMetadata().getAnnotations())
        .containsKey("volume.kubernetes.io/selected-node");
  }

  /** It runs and reads from its volume: the claim is bound. */
  static void reads(Cluster cluster) {
    inPhase(cluster, "Running");
    assertThat(cluster.inPod("pod-name", "cat /data/note").stdout()).contains("written");
  }

  /** For a pod that writes nothing by itself: what it reads later is what was written now. */
  static void writeOnce(Cluster cluster) {
    cluster.eventually(
        Wait.POD_READY,
        "the pod has written a note",
        () ->
            assertThat(cluster.inPod("pod-name", "echo written > /data/note").exitCode()).isZero());
  }

  /** It runs, and what was written to its volume is not there. */
  static boolean hasLostItsNote(Cluster cluster) {
    return cluster.inPod("pod-name", "cat /data/note").output().contains("No such file");
  }

  /** Another pod goes on reading from a volume of the class that K3s brings. */
  static void neighbourReads(Cluster cluster) {
    assertThat(cluster.inPod("neighbour", "cat /data/note").stdout()).contains("written");
  }

  static void assertBound(Cluster cluster) {
    assertThat(claim(cluster).getStatus().getPhase()).as("claim pvc-name").isEqualTo("Bound");
  }

  /** The last line that it logged. */
  static String lastWords(Cluster cluster) {
    inPhase(cluster, "Running");
    return cluster.client().pods().withName("pod-name").tailingLines(1).getLog();
  }

  /** Deletes pod and claim, and waits until the volume has gone, too. */
  static void deleteWithItsVolume(Cluster cluster) {
    String volume = claim(cluster).getSpec().getVolumeName();
    run(cluster, "delete pod/pod-name pvc/pvc-name");
    cluster.eventually(
        Wait.DELETION,
        "the volume of pvc-name is gone",
        () ->
            assertThat(cluster.client().persistentVolumes().withName(volume).get())
                .as(volume)
                .isNull());
  }

  /** Applies K3s's own manifest: provisioner, ServiceAccount with its rights, StorageClass. */
  static void installProvisioner(Cluster cluster) {
    run(cluster, "apply -f /var/lib/rancher/k3s/server/manifests/local-storage.yaml");
  }

  /** What a user sees of a command that has to work. */
  static String run(Cluster cluster, String arguments) {
    return cluster.kubectl(arguments).orThrow().output();
  }

  private static PersistentVolumeClaim claim(Cluster cluster) {
    PersistentVolumeClaim claim =
        cluster.client().persistentVolumeClaims().withName("pvc-name").get();
    assertThat(claim).as("claim pvc-name").isNotNull();
    return claim;
  }
}
