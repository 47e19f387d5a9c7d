package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * The Ingress names a class of which no controller is here. The one that is here leaves it alone
 * and answers 404, as for a host that it was never told of.
 */
@Needs(AddOn.TRAEFIK)
@Section(value = "11.7.3", cause = "11.7.3/own-cause-6")
class IngressClassUnknownIT implements IngressWithoutRoute {

  @Override
  public void fault(Cluster cluster) {
    // Made anew: nobody takes back the address that an Ingress once got.
    cluster.kubectl("delete ingress web").orThrow();
    cluster.apply("fault.yaml");
  }

  @Override
  @Diagnosis(claim = "11.7.3/diagnosis-2")
  public void getIngress(Cluster cluster) {
    // The class, and that nobody gave it an address.
    assertThat(AccessThroughIngress.row(cluster)).containsPattern("nginx +" + HOST + " +80");
  }

  @Override
  @Diagnosis(claim = "11.7.3/diagnosis-3")
  public void describeIngress(Cluster cluster) {
    assertThat(AccessThroughIngress.description(cluster))
        .containsPattern("Address: *\n")
        .containsPattern("Ingress Class: +nginx");
  }

  @Remedy(
      claim = "own",
      because = "the guide names no fix: the class of the controller that is here")
  void nameTheRightClass(Cluster cluster) {
    cluster.kubectl("apply -f remedy-right-class.yaml").orThrow();
  }

  @Remedy(
      claim = "own",
      because = "the guide names no fix: a class of that name that leads to the controller")
  void createTheClass(Cluster cluster) {
    cluster.undo("the class", () -> cluster.kubectl("delete ingressclass nginx").orThrow());
    cluster.kubectl("apply -f remedy-create-class.yaml").orThrow();
  }
}
