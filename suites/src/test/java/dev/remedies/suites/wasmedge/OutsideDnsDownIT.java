package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Section;
import java.util.List;

/**
 * The server that CoreDNS forwards to is gone, as when a firewall cuts the cluster from the
 * outside. The cluster's own names resolve; the guide's example.com does for no pod, Wasm or not.
 */
@Section(value = "11.2.3", cause = "11.2.3/own-cause-5")
class OutsideDnsDownIT implements DnsDoesNotResolve {

  @Override
  public void fault(Cluster cluster) {
    cluster.kubectl("delete pod outside").orThrow();
  }

  @Override
  public void symptom(Cluster cluster) {
    String api = DnsDoesNotResolve.apiAddress(cluster);
    assertThat(DnsDoesNotResolve.module(cluster))
        .containsOnly(
            entry(SERVICE_NAME, api), entry(SHORT_NAME, api), entry(OUTSIDE_NAME, NO_ANSWER));
    List<String> twin =
        DnsDoesNotResolve.inTwin(
            cluster, DnsDoesNotResolve.dig(OUTSIDE_NAME), DnsDoesNotResolve.dig(SERVICE_NAME));
    DnsDoesNotResolve.isNoAddress(twin.get(0));
    assertThat(twin.get(1).strip()).as(SERVICE_NAME + ", by the twin").isEqualTo(api);
  }

  @Remedy(claim = "own", because = "CoreDNS asks it again at once")
  void bringTheServerBack(Cluster cluster) {
    cluster.kubectl("apply -f ../common/names-inside-and-outside.yaml").orThrow();
  }
}
