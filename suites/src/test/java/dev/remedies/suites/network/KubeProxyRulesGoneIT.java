package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Node;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * Somebody clears the node's NAT rules, as old advice on firewalls has it. With them go those by
 * which kube-proxy leads Services to pods; its chains are still there, empty, so that it does not
 * notice. No Service can be reached any more, that of DNS neither.
 */
@Section(value = "11.7.1", cause = "11.7.1/own-cause-4")
class KubeProxyRulesGoneIT implements ServiceUnreachable {

  private static final String SAVED = "/run/remedies/nat";

  @Override
  public void fault(Cluster cluster) {
    Node node = cluster.node(0);
    node.exec("iptables-save -t nat > " + SAVED).orThrow();
    cluster.undo("restore NAT", () -> node.exec("iptables-restore " + SAVED).orThrow());
    node.exec("iptables -t nat -F").orThrow();
  }

  @Override
  public void symptom(Cluster cluster) {
    // Packets to a Service leave the node as they are: what becomes of them is the next router's.
    ServiceUnreachable.doesNotResolve(cluster);
    String address = ServiceUnreachable.serviceAddress(cluster);
    String web = ServiceUnreachable.podAddress(cluster);
    String curl =
        "curl -sS --max-time 2 http://%s:8080; echo --; curl -sS --max-time 5 http://%s:8080";
    var both = cluster.inPod("pod-name", curl.formatted(address, web));
    String[] answers = both.stdout().split("--\n", 2);
    assertThat(answers).as(both.output()).hasSize(2);
    assertThat(answers[0]).as(address).doesNotContain("served");
    assertThat(answers[1]).as(web + ": " + both.output()).contains("served");
  }

  @Remedy(
      claim = "11.7.1/fix-2",
      works = false,
      because =
          "its new pod does not get Ready, the probe answers 503; all Services stay out of reach")
  void checkAndRestartCoreDns(Cluster cluster) {
    cluster.kubectl("get pods -n kube-system | grep coredns").orThrow();
    cluster.kubectl("delete pod -n kube-system -l k8s-app=kube-dns").orThrow();
  }

  @Remedy(
      claim = "own",
      because = "kube-proxy is part of K3s and writes all its rules when it starts")
  void restartK3s(Cluster cluster) {
    cluster.node(0).exec("systemctl restart k3s").orThrow();
  }
}
