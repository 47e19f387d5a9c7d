package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * Somebody edits CoreDNS's configuration, mistypes a word of it and restarts CoreDNS. It ends at
 * once, again and again, and no name resolves any more.
 */
@Section(value = "11.7.1", cause = "11.7.1/own-cause-3")
class CoreDnsMisconfiguredIT implements NameUnresolved {

  private static final String RIGHT = "forward .";
  private static final String MISTYPED = "foward .";

  @Override
  public void fault(Cluster cluster) {
    cluster.undo(
        "put CoreDNS's configuration right",
        () -> {
          replace(cluster, MISTYPED, RIGHT);
          NameUnresolved.rollOutAsDeployed(cluster);
        });
    replace(cluster, RIGHT, MISTYPED);
    restart(cluster);
    NameUnresolved.awaitTheBrokenOne(cluster);
  }

  @Remedy(
      claim = "11.7.1/fix-2",
      works = false,
      because = "a look repairs nothing; it shows a pod that is not Ready, and not why")
  void checkCoreDns(Cluster cluster) {
    assertThat(NameUnresolved.checkCoreDns(cluster)).contains("0/1").doesNotContain("foward");
  }

  @Remedy(claim = "own", because = "the guide names no repair: what CoreDNS's log complains of")
  void putItsConfigurationRight(Cluster cluster) {
    var log = cluster.kubectl("logs -n kube-system -l k8s-app=kube-dns").orThrow();
    assertThat(log.output()).contains("Unknown directive 'foward'");
    replace(cluster, MISTYPED, RIGHT);
    restart(cluster);
  }

  @Remedy(
      claim = "own",
      works = false,
      because = "a new pod reads the same configuration and ends as the old one")
  void restartCoreDns(Cluster cluster) {
    restart(cluster);
  }

  private static void replace(Cluster cluster, String one, String other) {
    String edit = "sed 's/" + one + "/" + other + "/'";
    String get = "get configmap -n kube-system coredns -o yaml";
    cluster.kubectl(get + " | " + edit + " | kubectl replace -f -").orThrow();
  }

  private static void restart(Cluster cluster) {
    cluster.kubectl("rollout restart -n kube-system deployment coredns").orThrow();
  }
}
