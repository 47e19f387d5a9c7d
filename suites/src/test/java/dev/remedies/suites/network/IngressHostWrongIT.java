package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * The Ingress has a rule for another host than users ask for. Traefik knows no route for theirs and
 * answers 404.
 */
@Needs(AddOn.TRAEFIK)
@Section(value = "11.7.3", cause = "11.7.3/own-cause-2")
class IngressHostWrongIT implements AccessThroughIngress {

  @Override
  public void fault(Cluster cluster) {
    cluster.apply("fault.yaml");
  }

  @Diagnosis(claim = "11.7.3/diagnosis-2")
  void getIngress(Cluster cluster) {
    assertThat(cluster.kubectl("get ingress").orThrow().stdout()).contains("shop.example.org");
  }

  @Diagnosis(claim = "11.7.3/diagnosis-3")
  void describeIngress(Cluster cluster) {
    assertThat(cluster.kubectl("describe ingress web").orThrow().stdout())
        .contains("shop.example.org");
  }

  @Remedy(claim = "own", because = "the guide names no fix: the host that users ask for")
  void nameTheHostThatIsAskedFor(Cluster cluster) {
    cluster.kubectl("apply -f remedy-right-host.yaml").orThrow();
  }
}
