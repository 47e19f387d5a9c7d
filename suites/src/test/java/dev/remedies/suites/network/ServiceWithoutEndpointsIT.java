package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.CommandResult;
import dev.remedies.Diagnosis;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Section;
import dev.remedies.wait.Wait;

/**
 * The pods behind a Service no longer carry the label that it selects by. It has no endpoints, and
 * K3s's kube-proxy refuses every connection to it at once.
 */
@Section(value = "11.7.1", cause = "11.7.1/cause-1")
class ServiceWithoutEndpointsIT implements FailureCase {

  private static final int REFUSED = 7;

  @Override
  public void baseline(Cluster cluster) {
    cluster.apply("baseline.yaml");
    cluster.eventually(Wait.POD_READY, "service-name answers", () -> recovery(cluster));
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.apply("fault.yaml");
    // A pod that is going away refuses too, for a moment, and then times out.
    String rollout = "rollout status deployment web --timeout=5s";
    cluster.eventually(
        Wait.POD_READY, "the release is out", () -> cluster.kubectl(rollout).orThrow());
  }

  @Override
  public void symptom(Cluster cluster) {
    CommandResult curl = curl(cluster);
    assertThat(curl.exitCode()).as(curl.output()).isEqualTo(REFUSED);
  }

  @Override
  public void recovery(Cluster cluster) {
    assertThat(curl(cluster).stdout()).contains("served");
  }

  /** As in the guide; limited, because where packets are dropped curl would wait for minutes. */
  private static CommandResult curl(Cluster cluster) {
    return cluster.kubectl("exec -it pod-name -- curl --max-time 5 http://service-name:8080");
  }

  @Diagnosis(
      claim = "11.7.1/diagnosis-1",
      reveals = false,
      because = "it prints the Service's address and port, which are right, and not its selector")
  void getService(Cluster cluster) {
    assertThat(cluster.kubectl("get svc service-name").orThrow().stdout()).contains("app=");
  }

  @Diagnosis(claim = "11.7.1/diagnosis-2")
  void getEndpoints(Cluster cluster) {
    String endpoints = cluster.kubectl("get endpoints service-name").orThrow().stdout();
    assertThat(endpoints).contains("<none>");
  }

  @Diagnosis(claim = "11.7.1/diagnosis-3")
  void getPodsByTheSelectorOfTheService(Cluster cluster) {
    assertThat(cluster.kubectl("get pods -l app=web").orThrow().output())
        .contains("No resources found");
  }

  @Diagnosis(
      claim = "11.7.1/diagnosis-4",
      reveals = false,
      because = "the name resolves: it rules out DNS, and no more")
  void lookUpName(Cluster cluster) {
    String answer = cluster.kubectl("exec pod-name -- nslookup service-name").orThrow().stdout();
    assertThat(answer).doesNotContain("Name:\tservice-name.default.svc.cluster.local");
  }

  @Diagnosis(
      claim = "11.7.1/diagnosis-5",
      reveals = false,
      because = "it prints nothing, broken or not: K3s runs flannel in its own process, in no pod")
  void getCniPods(Cluster cluster) {
    assertThat(cluster.kubectl("get pods -n kube-system | grep cni").stdout()).isNotEmpty();
  }

  @Diagnosis(claim = "11.7.1/diagnosis-6", reveals = false, because = "there is none in the way")
  void getNetworkPolicies(Cluster cluster) {
    assertThat(cluster.kubectl("get networkpolicies").orThrow().output())
        .doesNotContain("No resources found");
  }

  @Remedy(claim = "11.7.1/fix-1", recovers = "6s")
  void labelPodsAsTheServiceSelects(Cluster cluster) {
    cluster.kubectl("apply -f remedy-pod-labels.yaml").orThrow();
  }

  @Remedy(
      claim = "own",
      because = "the same mismatch, mended on its other side: no pod has to be replaced")
  void selectPodsAsTheyAreLabelled(Cluster cluster) {
    cluster.kubectl("apply -f remedy-service-selector.yaml").orThrow();
  }
}
