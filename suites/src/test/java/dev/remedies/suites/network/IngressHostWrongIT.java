package dev.remedies.suites.network;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/** The Ingress is for another host than the one that the user asks for: 404. */
@Needs(AddOn.TRAEFIK)
@Section(value = "11.7.3", cause = "11.7.3/own-cause-10")
@Reveals(step = "11.7.3/diagnosis-2", prints = "^web .*www\\.example\\.com")
@Reveals(step = "11.7.3/diagnosis-3", prints = "www\\.example\\.com")
class IngressHostWrongIT implements IngressWithoutRoute {

  private static final String WRONG = "www.example.com";

  @Override
  public void fault(Cluster cluster) {
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    IngressWithoutRoute.super.symptom(cluster);
    AccessThroughIngress.served(cluster, WRONG);
  }

  @Remedy(claim = "own", because = "the host that the user asks for")
  void nameTheRightHost(Cluster cluster) {
    cluster.kubectl("apply -f remedy-right-host.yaml").orThrow();
  }

  @Remedy(claim = "own", because = "without a host it is for all of them")
  void leaveTheHostOut(Cluster cluster) {
    cluster.kubectl("apply -f remedy-any-host.yaml").orThrow();
  }
}
