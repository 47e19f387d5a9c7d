package dev.remedies.suites.network;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import dev.remedies.wait.Wait;

/**
 * A NetworkPolicy lets one client in and forgets the other. K3s's own controller enforces it: it
 * refuses what it does not let in, where others drop it.
 */
@Section(value = "11.7.1", cause = "11.7.1/cause-3")
@Reveals(
    step = "11.7.1/diagnosis-6",
    prints = "web-clients +app=web",
    stays = "where the policy is corrected, it is listed as before: the list shows no rules")
class NetworkPolicyBlocksIT implements ServiceUnreachable {

  @Override
  public void baseline(Cluster cluster) {
    cluster.apply("baseline.yaml");
    cluster.eventually(
        Wait.POD_READY,
        "service-name answers both",
        () -> {
          recovery(cluster);
          ServiceUnreachable.answers(cluster, "frontend", "service-name");
        });
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    ServiceUnreachable.fails(cluster, REFUSED);
    ServiceUnreachable.answers(cluster, "frontend", "service-name");
  }

  @Remedy(claim = "11.7.1/fix-3")
  void admitTheClient(Cluster cluster) {
    cluster.kubectl("apply -f remedy-admit-client.yaml").orThrow();
  }

  @Remedy(claim = "own", because = "without a policy that selects it a pod may be asked by all")
  void deleteThePolicy(Cluster cluster) {
    cluster.delete("fault.yaml");
  }
}
