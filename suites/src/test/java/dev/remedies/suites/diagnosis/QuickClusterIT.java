package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Section;

/** What the quick reference has for the cluster, asked about a program that ends at each start. */
@Section(value = "11.9.5", cause = "11.9.5/own-cause-1")
class QuickClusterIT implements CrashLoop {

  private static final String BACK_OFF = "Back-off restarting failed container";

  @Diagnosis(
      claim = "11.9.5/diagnosis-1",
      reveals = false,
      because = "the node is Ready: it is no node's fault")
  void getNodes(Cluster cluster) {
    assertThat(cluster.kubectl("get nodes").orThrow().stdout()).doesNotContain(" Ready ");
  }

  @Diagnosis(claim = "11.9.5/diagnosis-2", contrast = true)
  void getPods(Cluster cluster) {
    assertThat(cluster.kubectl("get pods -A").orThrow().stdout()).containsPattern(LOOPS);
  }

  @Diagnosis(
      claim = "11.9.5/diagnosis-3",
      reveals = false,
      because = "it prints where the API server answers, and what else K3s has behind it")
  void clusterInfo(Cluster cluster) {
    assertThat(cluster.kubectl("cluster-info").orThrow().stdout()).doesNotContain("is running at");
  }

  @Diagnosis(
      claim = "11.9.5/diagnosis-4",
      reveals = false,
      because = "what a program takes that ends at once is not seen in a node's sum")
  void topNodes(Cluster cluster) {
    SystemParts.topNodesShowsShortage(cluster);
  }

  @Diagnosis(
      claim = "11.9.5/diagnosis-5",
      reveals = false,
      because =
          "what a program takes that ends at once is next to nothing, or of the pod before it")
  void topPods(Cluster cluster) {
    assertThat(cluster.kubectl("top pods").output()).containsPattern("hello-wasm +\\d{3,}m");
  }

  @Diagnosis(claim = "11.9.5/diagnosis-6", contrast = true)
  void getEvents(Cluster cluster) {
    String command = "get events --sort-by='.lastTimestamp'";
    assertThat(cluster.kubectl(command).orThrow().stdout()).contains(BACK_OFF);
  }

  @Diagnosis(claim = "11.9.5/diagnosis-7", contrast = true)
  void getWarnings(Cluster cluster) {
    String command = "get events --field-selector type=Warning";
    assertThat(cluster.kubectl(command).orThrow().output()).contains(BACK_OFF);
  }

  @Diagnosis(claim = "11.9.5/diagnosis-8", contrast = true)
  void logs(Cluster cluster) {
    assertThat(cluster.kubectl("logs -n default hello-wasm").output()).contains(WHY);
  }

  @Diagnosis(
      claim = "11.9.5/diagnosis-9",
      reveals = false,
      because = "K3s is no pod: `No resources found in kube-system namespace`")
  void logsOfK3s(Cluster cluster) {
    assertThat(cluster.kubectl("logs -n kube-system -l app=k3s").output()).contains("hello-wasm");
  }

  @Diagnosis(claim = "11.9.5/own-diagnosis-1", contrast = true)
  void logOfK3sItself(Cluster cluster) {
    assertThat(cluster.node(0).look("cat /var/log/k3s.log").orThrow().stdout())
        .containsPattern("CrashLoopBackOff.*" + CrashLoop.pod(cluster).getMetadata().getUid());
  }
}
