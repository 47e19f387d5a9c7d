package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Section;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** Parts of K3s have no pods. Which rows of the checklists notice? */
@Tag("smoke")
@Section(value = "11.10", cause = "11.10/own-cause-1")
class SystemPartsDownIT implements FailureCase {

  private static final List<String> PARTS = List.of("coredns", "local-path-provisioner");
  private static final String NAME = "kubernetes.default";
  private static final String LOOK_UP = "nslookup " + NAME;

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("scale up", () -> SystemParts.scale(cluster, 1, PARTS));
    SystemParts.scale(cluster, 0, PARTS);
  }

  @Override
  public void symptom(Cluster cluster) {
    SystemParts.areAvailable(cluster, 0, PARTS);
    assertThat(cluster.inPod("client", LOOK_UP).output()).contains("connection refused");
  }

  @Override
  public void recovery(Cluster cluster) {
    SystemParts.areAvailable(cluster, 1, PARTS);
    assertThat(cluster.inPod("client", LOOK_UP).output()).contains("Name:\t" + NAME);
  }

  @Diagnosis(claim = "11.10/diagnosis-1", contrast = true)
  void nameResolves(Cluster cluster) {
    assertThat(cluster.kubectl("exec client -- " + LOOK_UP).output())
        .doesNotContain("Name:\t" + NAME);
  }

  @Diagnosis(claim = "11.10/diagnosis-2", reveals = false, because = "the node is Ready")
  void nodesAreReady(Cluster cluster) {
    assertThat(cluster.kubectl("get nodes").orThrow().stdout()).doesNotContain(" Ready ");
  }

  @Diagnosis(
      claim = "11.10/diagnosis-3",
      reveals = false,
      because = "all that it lists is Running: what is missing is in no list")
  void podsAreRunning(Cluster cluster) {
    assertThat(cluster.kubectl("get pods -A --no-headers").orThrow().stdout().lines())
        .anyMatch(line -> !line.matches(".*(Running|Completed).*"));
  }

  @Diagnosis(claim = "11.10/diagnosis-4", reveals = false, because = "as the list of all pods")
  void systemPodsAreRunning(Cluster cluster) {
    assertThat(cluster.kubectl("get pods -n kube-system --no-headers").orThrow().output().lines())
        .anyMatch(line -> !line.matches(".*(Running|Completed).*"));
  }

  @Diagnosis(
      claim = "11.10/diagnosis-5",
      reveals = false,
      because = "it finds nothing, and never does: flannel is inside K3s")
  void networkPlugin(Cluster cluster) {
    assertThat(cluster.kubectl("get pods -n kube-system | grep flannel").stdout())
        .contains("flannel");
  }

  @Diagnosis(claim = "11.10/diagnosis-6", contrast = true)
  void storagePlugin(Cluster cluster) {
    assertThat(cluster.kubectl("get pods -n kube-system | grep local-path").stdout())
        .doesNotContain("Running");
  }

  @Diagnosis(
      claim = "11.10/diagnosis-7",
      reveals = false,
      because = "the API server answers; it lists CoreDNS's Service, with pods or without")
  void apiServerAnswers(Cluster cluster) {
    assertThat(cluster.kubectl("cluster-info").orThrow().stdout()).doesNotContain("CoreDNS");
  }

  @Remedy(claim = "own", because = "their pods are back: a list of what is desired would tell")
  void scaleUp(Cluster cluster) {
    SystemParts.scale(cluster, 1, PARTS);
  }
}
