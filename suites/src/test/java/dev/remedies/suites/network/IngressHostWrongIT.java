package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;

/** The Ingress is for another host than the one that the user asks for: 404. */
@Needs(AddOn.TRAEFIK)
@Section(value = "11.7.3", cause = "11.7.3/own-cause-10")
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

  @Override
  @Diagnosis(claim = "11.7.3/diagnosis-2")
  public void getIngress(Cluster cluster) {
    assertThat(AccessThroughIngress.row(cluster)).contains(WRONG).doesNotContain(HOST);
  }

  @Override
  @Diagnosis(claim = "11.7.3/diagnosis-3")
  public void describeIngress(Cluster cluster) {
    assertThat(AccessThroughIngress.description(cluster)).contains(WRONG).doesNotContain(HOST);
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
