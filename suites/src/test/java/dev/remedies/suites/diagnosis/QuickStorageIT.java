package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import io.fabric8.kubernetes.client.readiness.Readiness;

/** What the quick reference has for storage, asked about a claim of a class that there is not. */
@Section(value = "11.9.5", cause = "11.9.5/own-cause-3")
@Reveals(
    step = "11.9.5/diagnosis-6",
    prints = QuickStorageIT.NOT_FOUND,
    stays = QuickStorageIT.FOR_AN_HOUR)
@Reveals(
    step = "11.9.5/diagnosis-7",
    prints = QuickStorageIT.NOT_FOUND,
    stays = QuickStorageIT.FOR_AN_HOUR)
@Reveals(step = "11.9.5/diagnosis-16", prints = "data +Pending")
@Reveals(step = "11.9.5/diagnosis-17", lacks = "default/data")
@Reveals(step = "11.9.5/diagnosis-18", prints = QuickStorageIT.NOT_FOUND)
class QuickStorageIT implements FailureCase {

  static final String NOT_FOUND = "storageclass\\.storage\\.k8s\\.io \"fast\" not found";
  static final String FOR_AN_HOUR = "an event stays for an hour";

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

  @Override
  public void layOut(Cluster cluster) {
    SystemParts.awaitMetricsOfPods(cluster);
  }

  @Remedy(claim = "own", because = "the class that there is")
  void nameTheRightClass(Cluster cluster) {
    cluster.delete("fault.yaml");
    cluster.kubectl("apply -f baseline.yaml").orThrow();
  }
}
