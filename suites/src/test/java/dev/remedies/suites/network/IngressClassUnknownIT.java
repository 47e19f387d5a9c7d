package dev.remedies.suites.network;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * The Ingress names a class of which no controller is here. The one that is here leaves it alone
 * and answers 404, as for a host that it was never told of.
 */
@Needs(AddOn.TRAEFIK)
@Section(value = "11.7.3", cause = "11.7.3/own-cause-6")
@Reveals(step = "11.7.3/diagnosis-2", prints = "^web +nginx +web\\.example\\.com +80 ")
@Reveals(
    step = "11.7.3/diagnosis-3",
    prints = {"^Address: *$", "^Ingress Class: +nginx"})
class IngressClassUnknownIT implements IngressWithoutRoute {

  @Override
  public void fault(Cluster cluster) {
    // Made anew: nobody takes back the address that an Ingress once got.
    cluster.kubectl("delete ingress web").orThrow();
    cluster.apply("fault.yaml");
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
