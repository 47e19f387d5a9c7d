package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Remedy;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/**
 * A firewall rule of the node drops what comes to the NodePort, before kube-proxy's rules see it.
 */
@Tag("smoke")
@Section(value = "11.7.3", cause = "11.7.3/own-cause-3")
class NodePortBlockedIT implements AccessFromOutside {

  private static final int PORT = 30080;
  private static final String RULE = " PREROUTING -i eth0 -p tcp --dport " + PORT + " -j DROP";

  @Override
  public int port() {
    return PORT;
  }

  @Override
  public void fault(Cluster cluster) {
    String all = "while iptables -t raw -D" + RULE + " 2> /dev/null; do :; done";
    cluster.undo("remove the rule", () -> cluster.node(0).exec(all).orThrow());
    cluster.node(0).exec("iptables -t raw -I" + RULE).orThrow();
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(Outside.asks(cluster, "localhost", PORT)).isEqualTo("timed out");
    assertThat(Outside.inside(cluster)).as("asked inside").contains("served");
  }

  @Override
  public void recovery(Cluster cluster) {
    assertThat(Outside.asks(cluster, "localhost", PORT)).startsWith("200").contains("served");
  }

  @Diagnosis(
      claim = "11.7.3/diagnosis-4",
      reveals = false,
      because = "the Service is there with its NodePort")
  void getServices(Cluster cluster) {
    assertThat(cluster.kubectl("get svc").orThrow().stdout()).doesNotContain("8080:30080/TCP");
  }

  @Diagnosis(
      claim = "11.7.3/diagnosis-5",
      reveals = false,
      because = "the Service is as it should be")
  void getServiceAsYaml(Cluster cluster) {
    assertThat(cluster.kubectl("get svc web -o yaml").orThrow().stdout())
        .doesNotContain("nodePort: 30080");
  }

  @Override
  @Diagnosis(
      claim = "11.7.3/diagnosis-6",
      reveals = false,
      because = "it lists the table filter only, and the rule is in raw")
  public void grepFirewall(Cluster cluster) {
    AccessFromOutside.super.grepFirewall(cluster);
  }

  @Remedy(claim = "own", because = "the guide names no fix: the rule removed from its table")
  void removeTheRule(Cluster cluster) {
    cluster.node(0).exec("iptables -t raw -D" + RULE).orThrow();
  }
}
