package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Section;
import dev.remedies.wait.Wait;
import org.junit.jupiter.api.Tag;

/**
 * CoreDNS's resolv.conf names a server on loopback, as the node's does where a resolver runs on it.
 * In the pod that is CoreDNS itself: it asks itself, sees that, and ends. Reported of K3s as
 * k3s-io/k3s#9066.
 */
@Tag("incubating")
@Section(value = "11.7.1", cause = "11.7.1/own-cause-6")
class CoreDnsLoopIT implements NameUnresolved {

  private static final String OF_THE_NODE = "\"dnsPolicy\": \"Default\", \"dnsConfig\": null";
  private static final String LOOPBACK =
      "\"dnsPolicy\": \"None\", \"dnsConfig\": {\"nameservers\": [\"127.0.0.53\"]}";

  @Override
  public void fault(Cluster cluster) {
    cluster.undo(
        "CoreDNS's resolv.conf",
        () -> {
          resolvBy(cluster, OF_THE_NODE);
          NameUnresolved.rollOutAsDeployed(cluster);
        });
    resolvBy(cluster, LOOPBACK);
    NameUnresolved.awaitTheBrokenOne(cluster);
  }

  @Remedy(
      claim = "11.7.1/fix-2",
      works = false,
      because = "a look repairs nothing; it shows a pod that is not Ready, and not why")
  void checkCoreDns(Cluster cluster) {
    assertThat(NameUnresolved.checkCoreDns(cluster)).contains("0/1").doesNotContain("Loop");
  }

  @Remedy(
      claim = "own",
      because = "the guide names no repair: CoreDNS's log names the loop; it gets another server")
  void nameAnotherServer(Cluster cluster) {
    String log = "logs -n kube-system -l k8s-app=kube-dns --previous";
    cluster.eventually(
        Wait.POD_READY,
        "CoreDNS has ended, and said why",
        () ->
            assertThat(cluster.kubectl(log).output())
                .contains("plugin/loop: Loop (127.0.0.1:", "detected for zone \".\""));
    resolvBy(cluster, OF_THE_NODE);
  }

  @Remedy(
      claim = "own",
      works = false,
      because = "a new pod has the same resolv.conf, and asks itself as the old one did")
  void restartCoreDns(Cluster cluster) {
    cluster.kubectl("rollout restart -n kube-system deployment coredns").orThrow();
  }

  private static void resolvBy(Cluster cluster, String dns) {
    String patch = "{\"spec\": {\"template\": {\"spec\": {" + dns + "}}}}";
    cluster.kubectl("patch -n kube-system deployment coredns -p '" + patch + "'").orThrow();
  }
}
