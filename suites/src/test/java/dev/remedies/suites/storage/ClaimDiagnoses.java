package dev.remedies.suites.storage;

import static dev.remedies.suites.storage.ClaimedPod.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.FailureCase;

/**
 * What the causes of 11.8.1 share: its diagnosis steps, and the usual recovery. None of them
 * reveals a cause, except where a case says so with a step of its own in this one's place.
 */
interface ClaimDiagnoses extends FailureCase {

  @Override
  default void recovery(Cluster cluster) {
    ClaimedPod.reads(cluster);
    ClaimedPod.neighbourReads(cluster);
  }

  /** A pattern of what a step would print if it told the cause. */
  String tellsTheCause();

  @Diagnosis(
      claim = "11.8.1/symptom-1",
      reveals = false,
      because = "no such event: what fails comes before the mount, or after it")
  default void failedMount(Cluster cluster) {
    // Not of the pod's token, which the kubelet may be late with for a moment.
    assertThat(run(cluster, "describe pod pod-name"))
        .containsPattern("FailedMount .*(unmounted volumes=\\[|volume \")(?!kube-api-access)");
  }

  @Diagnosis(
      claim = "11.8.1/diagnosis-1",
      reveals = false,
      because = "says Pending or Bound, and not why")
  default void getClaims(Cluster cluster) {
    assertThat(run(cluster, "get pvc")).contains("pvc-name").containsPattern(tellsTheCause());
  }

  @Diagnosis(
      claim = "11.8.1/diagnosis-2",
      reveals = false,
      because = "its events say nothing of the cause")
  default void describeClaims(Cluster cluster) {
    assertThat(run(cluster, "describe pvc")).contains("pvc-name").containsPattern(tellsTheCause());
  }

  @Diagnosis(
      claim = "11.8.1/diagnosis-3",
      reveals = false,
      because = "the volume is not there, or it is Bound as ever")
  default void getVolumes(Cluster cluster) {
    assertThat(run(cluster, "get pv")).containsPattern(tellsTheCause());
  }

  @Diagnosis(
      claim = "11.8.1/diagnosis-4",
      reveals = false,
      because = "it tells what was asked for, and has no events")
  default void describeVolumes(Cluster cluster) {
    assertThat(run(cluster, "describe pv")).containsPattern(tellsTheCause());
  }

  @Diagnosis(
      claim = "11.8.1/diagnosis-5",
      reveals = false,
      because = "the class is there, and names its provisioner, running or not")
  default void getStorageClasses(Cluster cluster) {
    assertThat(run(cluster, "get storageclass"))
        .contains("rancher.io/local-path")
        .containsPattern(tellsTheCause());
  }

  @Diagnosis(
      claim = "11.8.1/diagnosis-6",
      reveals = false,
      because = "the class is there, and has no events")
  default void describeStorageClasses(Cluster cluster) {
    assertThat(run(cluster, "describe storageclass"))
        .contains("rancher.io/local-path")
        .containsPattern(tellsTheCause());
  }

  @Diagnosis(
      claim = "11.8.1/diagnosis-7",
      reveals = false,
      because = "prints nothing, broken or not: local-path is no CSI driver")
  default void getCsiPods(Cluster cluster) {
    assertThat(cluster.kubectl("get pods -n kube-system | grep csi").stdout()).isNotEmpty();
  }
}
