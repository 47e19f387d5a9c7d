package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Section;
import io.fabric8.kubernetes.client.readiness.Readiness;

/** What the quick reference has for storage, asked about a claim of a class that there is not. */
@Section(value = "11.9.5", cause = "11.9.5/own-cause-3")
class QuickStorageIT implements FailureCase {

  @Override
  public void fault(Cluster cluster) {
    cluster.delete("baseline.yaml");
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(phase(cluster)).isEqualTo("Pending");
    assertThat(cluster.client().pods().withName("writer").get().getStatus().getConditions())
        .anySatisfy(it -> assertThat(it.getMessage()).contains("unbound immediate"));
  }

  @Override
  public void recovery(Cluster cluster) {
    assertThat(phase(cluster)).isEqualTo("Bound");
    assertThat(Readiness.isPodReady(cluster.client().pods().withName("writer").get())).isTrue();
  }

  private static String phase(Cluster cluster) {
    var claim = cluster.client().persistentVolumeClaims().withName("data").get();
    assertThat(claim).as("claim data").isNotNull();
    return claim.getStatus().getPhase();
  }

  @Diagnosis(claim = "11.9.5/diagnosis-16", contrast = true)
  void getClaims(Cluster cluster) {
    assertThat(cluster.kubectl("get pvc -A").orThrow().stdout()).containsPattern("data +Pending");
  }

  @Diagnosis(claim = "11.9.5/diagnosis-17", contrast = true)
  void getVolumes(Cluster cluster) {
    assertThat(cluster.kubectl("get pv").orThrow().output()).doesNotContain("default/data");
  }

  @Diagnosis(claim = "11.9.5/diagnosis-18", contrast = true)
  void describeClaim(Cluster cluster) {
    assertThat(cluster.kubectl("describe pvc data").orThrow().stdout())
        .contains("storageclass.storage.k8s.io \"fast\" not found");
  }

  @Diagnosis(
      claim = "11.9.5/diagnosis-19",
      reveals = false,
      because = "it lists what there is: that one is missing sees who knows its name")
  void getClasses(Cluster cluster) {
    assertThat(cluster.kubectl("get storageclass").orThrow().stdout()).contains("fast");
  }

  @Diagnosis(
      claim = "11.9.5/diagnosis-20",
      reveals = false,
      because = "as the list; of the class by its name it says `not found`")
  void describeClasses(Cluster cluster) {
    assertThat(cluster.kubectl("describe storageclass").orThrow().stdout()).contains("fast");
  }

  @Diagnosis(
      claim = "11.9.5/diagnosis-21",
      reveals = false,
      because = "K3s's provisioner is called local-path-provisioner: it finds nothing, ever")
  void csiDriver(Cluster cluster) {
    assertThat(cluster.kubectl("get pods -n kube-system | grep csi").stdout()).contains("csi");
  }

  @Remedy(claim = "own", because = "the class that there is")
  void nameTheRightClass(Cluster cluster) {
    cluster.delete("fault.yaml");
    cluster.kubectl("apply -f baseline.yaml").orThrow();
  }
}
