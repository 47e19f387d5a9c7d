package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/** What the quick reference has for the network, asked about a Service that selects no pod. */
@Tag("smoke")
@Section(value = "11.9.5", cause = "11.9.5/own-cause-2")
class QuickNetworkIT implements FailureCase {

  private static final String CURL = "curl -sS --max-time 3 http://web";
  private static final String REFUSED = "curl: (7)";

  @Override
  public void fault(Cluster cluster) {
    cluster.kubectl("apply -f fault.yaml").orThrow();
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(cluster.inPod("client", CURL).output()).contains(REFUSED);
  }

  @Override
  public void recovery(Cluster cluster) {
    assertThat(cluster.inPod("client", CURL).output()).contains("served");
  }

  private static String inClient(Cluster cluster, String command) {
    return cluster.kubectl("exec client -- " + command).output();
  }

  @Diagnosis(
      claim = "11.9.5/diagnosis-10",
      reveals = false,
      because = "the name is the Service's, with pods or without")
  void nslookup(Cluster cluster) {
    assertThat(inClient(cluster, "nslookup web.default.svc.cluster.local"))
        .doesNotContain("Name:\tweb.default.svc.cluster.local");
  }

  @Diagnosis(
      claim = "11.9.5/diagnosis-11",
      reveals = false,
      because = "as nslookup; and it wants the whole name")
  void dig(Cluster cluster) {
    assertThat(inClient(cluster, "dig +time=2 +tries=1 web.default.svc.cluster.local"))
        .doesNotContain("status: NOERROR");
  }

  @Diagnosis(
      claim = "11.9.5/diagnosis-12",
      reveals = false,
      because = "nobody answers at a Service's address, with pods or without")
  void ping(Cluster cluster) {
    assertThat(inClient(cluster, "ping -c 2 -W 1 web")).doesNotContain("100% packet loss");
  }

  @Diagnosis(claim = "11.9.5/diagnosis-13", contrast = true)
  void curl(Cluster cluster) {
    assertThat(inClient(cluster, CURL)).contains(REFUSED);
  }

  @Diagnosis(
      claim = "11.9.5/diagnosis-14",
      reveals = false,
      because = "it lists type, addresses and ports, and neither selector nor endpoints")
  void getServices(Cluster cluster) {
    assertThat(cluster.kubectl("get svc").orThrow().stdout()).contains("webb");
  }

  @Diagnosis(claim = "11.9.5/own-diagnosis-2", contrast = true)
  void getEndpoints(Cluster cluster) {
    assertThat(cluster.kubectl("get endpoints web").orThrow().output())
        .containsPattern("web +<none>");
  }

  @Diagnosis(claim = "11.9.5/diagnosis-15", contrast = true)
  void portForward(Cluster cluster) {
    assertThat(PortForward.get(cluster, "svc/web", "8080:80")).doesNotContain("served");
  }

  @Remedy(claim = "own", because = "the selector is as the pod is labelled")
  void selectAsThePodIsLabelled(Cluster cluster) {
    cluster.kubectl("apply -f baseline.yaml").orThrow();
  }
}
