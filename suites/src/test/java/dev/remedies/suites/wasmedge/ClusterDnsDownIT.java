package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Section;
import java.util.List;

/** CoreDNS was scaled down to nothing. No pod resolves a name any more, Wasm or not. */
@Section(value = "11.2.3", cause = "11.2.3/own-cause-4")
class ClusterDnsDownIT implements DnsDoesNotResolve {

  private static final String SCALE = "scale -n kube-system deployment coredns --replicas=";

  @Override
  public void fault(Cluster cluster) {
    cluster.undo(
        "scale CoreDNS up",
        () -> {
          cluster.kubectl(SCALE + "1").orThrow();
          cluster.awaitRollout("-n kube-system coredns");
        });
    cluster.kubectl(SCALE + "0").orThrow();
  }

  @Override
  public void symptom(Cluster cluster) {
    // Both were seen, within one second, for the same name.
    DnsDoesNotResolve.resolvesNone(cluster, NO_ANSWER, NO_SUCH_NAME);
    String ask = "nc -zv -w 2 " + DnsDoesNotResolve.apiAddress(cluster) + " 443";
    List<String> twin = DnsDoesNotResolve.inTwin(cluster, DnsDoesNotResolve.dig(SERVICE_NAME), ask);
    DnsDoesNotResolve.isNoAddress(twin.get(0));
    // By its address the API answers: it is names that fail.
    assertThat(twin.get(1)).contains("succeeded");
  }

  @Remedy(claim = "own", because = "the module's next question is answered")
  void scaleCoreDnsUp(Cluster cluster) {
    cluster.kubectl(SCALE + "1").orThrow();
  }
}
