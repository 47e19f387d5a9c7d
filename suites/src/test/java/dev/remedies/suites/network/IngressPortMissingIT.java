package dev.remedies.suites.network;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;

/** The Ingress leads to a port that the Service has not. Traefik makes no route of that: 404. */
@Needs(AddOn.TRAEFIK)
@Section(value = "11.7.3", cause = "11.7.3/own-cause-8")
class IngressPortMissingIT implements IngressWithoutRoute {

  @Override
  public void fault(Cluster cluster) {
    cluster.apply("fault.yaml");
  }

  @Remedy(claim = "own", because = "a port that the Service has")
  void nameTheRightPort(Cluster cluster) {
    cluster.kubectl("apply -f remedy-right-port.yaml").orThrow();
  }

  @Remedy(claim = "own", because = "the port, added to the Service")
  void addThePort(Cluster cluster) {
    cluster.kubectl("apply -f remedy-add-port.yaml").orThrow();
  }
}
