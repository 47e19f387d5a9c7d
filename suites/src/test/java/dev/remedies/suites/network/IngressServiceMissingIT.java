package dev.remedies.suites.network;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * The Ingress leads to a Service that is not there. Traefik makes no route of that and answers 404,
 * as for a host that it was never told of: not 503.
 */
@Needs(AddOn.TRAEFIK)
@Section(value = "11.7.3", cause = "11.7.3/own-cause-7")
@Reveals(
    step = "11.7.3/diagnosis-3",
    prints = "web-service:8080 \\(<error: services \"web-service\" not found>\\)")
class IngressServiceMissingIT implements IngressWithoutRoute {

  @Override
  public void fault(Cluster cluster) {
    cluster.apply("fault.yaml");
  }

  @Remedy(claim = "own", because = "the name of the Service that is there")
  void nameTheRightService(Cluster cluster) {
    cluster.kubectl("apply -f remedy-right-service.yaml").orThrow();
  }
}
