package dev.remedies.suites.wasmedge;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Section;
import java.util.Map;

/**
 * The pod brings a resolv.conf of its own, copied from a machine with systemd-resolved: it names
 * 127.0.0.53, where in a pod nobody listens.
 */
@Section(value = "11.2.3", cause = "11.2.3/own-cause-3")
class NameserverWrongIT implements DnsDoesNotResolve {

  @Override
  public void fault(Cluster cluster) {
    DnsDoesNotResolve.run(cluster, "fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    DnsDoesNotResolve.resolvesNone(cluster, NO_ANSWER);
    String api = DnsDoesNotResolve.apiAddress(cluster);
    DnsDoesNotResolve.twinResolves(
        cluster, Map.of(SERVICE_NAME, api, OUTSIDE_NAME, OUTSIDE_ADDRESS));
  }

  @Remedy(claim = "own", because = "10.43.0.10 is CoreDNS's Service")
  void nameTheClustersServer(Cluster cluster) {
    DnsDoesNotResolve.run(cluster, "remedy-cluster-dns.yaml");
  }
}
