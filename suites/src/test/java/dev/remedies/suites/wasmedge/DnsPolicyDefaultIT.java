package dev.remedies.suites.wasmedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Section;
import java.util.Map;

/**
 * The pod's dnsPolicy is {@code Default}, which is not the default: it asks the node's server,
 * which knows the world outside and nothing of the cluster.
 */
@Section(value = "11.2.3", cause = "11.2.3/own-cause-2")
class DnsPolicyDefaultIT implements DnsDoesNotResolve {

  @Override
  public void fault(Cluster cluster) {
    DnsDoesNotResolve.run(cluster, "fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(DnsDoesNotResolve.module(cluster))
        .containsOnly(
            entry(SERVICE_NAME, NO_SUCH_NAME),
            entry(SHORT_NAME, NO_SUCH_NAME),
            entry(OUTSIDE_NAME, OUTSIDE_ADDRESS));
    String api = DnsDoesNotResolve.apiAddress(cluster);
    DnsDoesNotResolve.twinResolves(cluster, Map.of(SERVICE_NAME, api, SHORT_NAME, api));
  }

  @Remedy(claim = "own", because = "with ClusterFirst the pod asks CoreDNS, as the twin does")
  void putTheDnsPolicyRight(Cluster cluster) {
    DnsDoesNotResolve.run(cluster, "remedy-cluster-first.yaml");
  }
}
