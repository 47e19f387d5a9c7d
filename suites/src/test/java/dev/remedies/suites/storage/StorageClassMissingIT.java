package dev.remedies.suites.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Section;
import dev.remedies.wait.Wait;
import io.fabric8.kubernetes.api.model.Pod;

/**
 * The claim names a StorageClass that does not exist. Nothing provisions a volume, the claim stays
 * Pending, and the pod is never scheduled, so that the documented FailedMount is never seen.
 */
@Section(value = "11.8.1", cause = "11.8.1/cause-1")
class StorageClassMissingIT implements FailureCase {

  @Override
  public void baseline(Cluster cluster) {
    cluster.apply("baseline.yaml");
    cluster.eventually(Wait.POD_READY, "pod-name has its volume", () -> recovery(cluster));
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.delete("baseline.yaml");
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(podInPhase(cluster, "Pending").getStatus().getConditions())
        .anySatisfy(it -> assertThat(it.getMessage()).contains("unbound immediate"));
  }

  @Override
  public void recovery(Cluster cluster) {
    // It runs and reads from its volume: the claim is bound.
    podInPhase(cluster, "Running");
    assertThat(cluster.kubectl("exec pod-name -- cat /data/note").stdout()).contains("written");
  }

  @Diagnosis(
      claim = "11.8.1/symptom-1",
      reveals = false,
      because = "FailedScheduling is seen: on no node, nothing tries to mount")
  void failedMount(Cluster cluster) {
    assertThat(run(cluster, "describe pod pod-name")).contains("FailedMount");
  }

  @Diagnosis(claim = "11.8.1/diagnosis-1", reveals = false, because = "says Pending, and not why")
  void getClaims(Cluster cluster) {
    assertThat(run(cluster, "get pvc")).contains("not found");
  }

  @Diagnosis(claim = "11.8.1/diagnosis-2")
  void describeClaims(Cluster cluster) {
    assertThat(run(cluster, "describe pvc")).contains("ProvisioningFailed", "\"fast\" not found");
  }

  @Diagnosis(claim = "11.8.1/diagnosis-3", reveals = false, because = "there is no volume yet")
  void getVolumes(Cluster cluster) {
    assertThat(run(cluster, "get pv")).contains("fast");
  }

  @Diagnosis(claim = "11.8.1/diagnosis-4", reveals = false, because = "there is no volume yet")
  void describeVolumes(Cluster cluster) {
    assertThat(run(cluster, "describe pv")).contains("fast");
  }

  @Diagnosis(claim = "11.8.1/diagnosis-5")
  void getStorageClasses(Cluster cluster) {
    assertThat(run(cluster, "get storageclass")).contains("local-path").doesNotContain("fast");
  }

  @Diagnosis(claim = "11.8.1/diagnosis-6")
  void describeStorageClasses(Cluster cluster) {
    assertThat(run(cluster, "describe storageclass")).contains("local-path").doesNotContain("fast");
  }

  @Diagnosis(claim = "11.8.1/diagnosis-7", reveals = false, because = "local-path is no CSI driver")
  void getCsiPods(Cluster cluster) {
    assertThat(cluster.kubectl("get pods -n kube-system | grep csi").stdout()).isNotEmpty();
  }

  @Remedy(claim = "11.8.1/fix-1", recovers = "8s")
  void createStorageClass(Cluster cluster) {
    cluster.undo("StorageClass fast", () -> cluster.kubectl("delete storageclass fast").orThrow());
    run(cluster, "apply -f remedy-create-class.yaml");
  }

  @Remedy(claim = "11.8.1/fix-2", recovers = "8s")
  void nameTheRightClass(Cluster cluster) {
    // A claim's class cannot be changed.
    run(cluster, "delete pod/pod-name pvc/pvc-name");
    run(cluster, "apply -f remedy-right-class.yaml");
  }

  private static String run(Cluster cluster, String arguments) {
    return cluster.kubectl(arguments).orThrow().output();
  }

  private static Pod podInPhase(Cluster cluster, String phase) {
    Pod pod = cluster.client().pods().withName("pod-name").get();
    assertThat(pod).as("pod pod-name").isNotNull();
    assertThat(pod.getStatus().getPhase()).as("pod pod-name").isEqualTo(phase);
    return pod;
  }
}
