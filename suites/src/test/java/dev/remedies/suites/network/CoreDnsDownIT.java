package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Section;
import dev.remedies.wait.Wait;

/**
 * CoreDNS was scaled down to nothing and not up again. No name resolves any more; whoever knows the
 * Service's address is served.
 */
@Section(value = "11.7.1", cause = "11.7.1/cause-2")
class CoreDnsDownIT implements NameUnresolved {

  private static final String SCALE = "scale -n kube-system deployment coredns --replicas=";

  @Override
  public void fault(Cluster cluster) {
    cluster.undo(
        "scale CoreDNS up",
        () -> {
          cluster.kubectl(SCALE + "1").orThrow();
          NameUnresolved.rollOutAsDeployed(cluster);
        });
    cluster.kubectl(SCALE + "0").orThrow();
    // As long as its pod goes away, some questions are still answered.
    cluster.eventually(
        Wait.DELETION,
        "no CoreDNS is left",
        () ->
            assertThat(
                    cluster
                        .client()
                        .pods()
                        .inNamespace("kube-system")
                        .withLabel("k8s-app", "kube-dns")
                        .list()
                        .getItems())
                .isEmpty());
    Refusal.of(cluster, Refusal.DNS);
  }

  @Remedy(
      claim = "11.7.1/fix-2",
      works = false,
      because = "a look repairs nothing; `grep coredns` finds no pod, which is the cause")
  void checkCoreDns(Cluster cluster) {
    assertThat(NameUnresolved.checkCoreDns(cluster)).as("CoreDNS's pods").isEmpty();
  }

  @Remedy(claim = "own", because = "the guide names no repair: its pod, back again")
  void scaleItUp(Cluster cluster) {
    cluster.kubectl(SCALE + "1").orThrow();
  }

  @Remedy(
      claim = "own",
      works = false,
      because = "a Deployment of no replicas is restarted with none")
  void restartCoreDns(Cluster cluster) {
    cluster.kubectl("rollout restart -n kube-system deployment coredns").orThrow();
  }
}
