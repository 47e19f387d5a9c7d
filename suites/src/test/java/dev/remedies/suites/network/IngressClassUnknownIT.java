package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * The Ingress names the class of a controller that is not here. Traefik, which is, leaves it alone
 * and answers 404.
 */
@Needs(AddOn.TRAEFIK)
@Section(value = "11.7.3", cause = "11.7.3/own-cause-1")
class IngressClassUnknownIT implements AccessThroughIngress {

  @Override
  public void fault(Cluster cluster) {
    cluster.apply("fault.yaml");
  }

  @Diagnosis(claim = "11.7.3/diagnosis-2")
  void getIngress(Cluster cluster) {
    assertThat(cluster.kubectl("get ingress").orThrow().stdout()).contains("nginx");
  }

  @Diagnosis(claim = "11.7.3/diagnosis-3")
  void describeIngress(Cluster cluster) {
    assertThat(cluster.kubectl("describe ingress web").orThrow().stdout())
        .containsPattern("Ingress Class: +nginx");
  }

  @Remedy(
      claim = "own",
      because = "the guide names no fix: the class of the controller that is there")
  void nameTheClassThatIsThere(Cluster cluster) {
    cluster.kubectl("apply -f remedy-right-class.yaml").orThrow();
  }
}
