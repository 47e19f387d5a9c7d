package dev.remedies.suites.network;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * The Ingress leads to a port of the Service on which nobody listens. That is a route, so Traefik
 * asks there, is refused, and answers 502.
 */
@Needs(AddOn.TRAEFIK)
@Section(value = "11.7.3", cause = "11.7.3/own-cause-9")
@Reveals(step = "11.7.3/diagnosis-3", prints = "web:admin \\([0-9.]+:9090\\)")
class IngressPortClosedIT implements AccessThroughIngress {

  @Override
  public void fault(Cluster cluster) {
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    AccessThroughIngress.answersOnly(cluster, "502 Bad Gateway");
  }

  @Remedy(claim = "own", because = "the port on which the server listens")
  void nameTheRightPort(Cluster cluster) {
    cluster.kubectl("apply -f remedy-right-port.yaml").orThrow();
  }

  @Remedy(claim = "own", because = "the port leads to the server's")
  void correctTheTargetPort(Cluster cluster) {
    cluster.kubectl("apply -f remedy-target-port.yaml").orThrow();
  }
}
