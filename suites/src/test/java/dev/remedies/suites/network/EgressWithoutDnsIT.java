package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/**
 * A NetworkPolicy lists whom the client may ask, and leaves out the DNS that tells it where that
 * is. By its address the Service answers. Reported by who had followed the documentation,
 * kubernetes/website#38267.
 */
@Tag("incubating")
@Section(value = "11.7.1", cause = "11.7.1/own-cause-5")
@Reveals(
    step = "11.7.1/diagnosis-6",
    prints = "^client-asks +role=client",
    stays = "where the policy is corrected, it is listed as before: the list shows no rules")
class EgressWithoutDnsIT implements NameUnresolved {

  @Override
  public String baseline() {
    return "baseline.yaml";
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.apply("fault.yaml");
  }

  @Remedy(
      claim = "11.7.1/fix-2",
      works = false,
      because =
          "a look repairs nothing, and CoreDNS's pod is Ready: the question never comes to it")
  void checkCoreDns(Cluster cluster) {
    assertThat(NameUnresolved.checkCoreDns(cluster)).contains("1/1");
  }

  @Remedy(claim = "11.7.1/fix-3", because = "port 53 of CoreDNS's pods, of UDP and of TCP")
  void admitDns(Cluster cluster) {
    cluster.kubectl("apply -f remedy-admit-dns.yaml").orThrow();
  }

  @Remedy(claim = "own", because = "a pod that no policy selects may ask all")
  void deleteThePolicy(Cluster cluster) {
    cluster.delete("fault.yaml");
  }
}
