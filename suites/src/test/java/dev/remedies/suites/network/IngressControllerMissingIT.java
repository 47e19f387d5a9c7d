package dev.remedies.suites.network;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * There is an Ingress and no ingress controller, as in a K3s that was started with {@code
 * --disable=traefik}. Nobody listens on port 80 of the node: refused.
 */
@Needs(AddOn.TRAEFIK)
@Section(value = "11.7.3", cause = "11.7.3/own-cause-4")
@Reveals(step = "11.7.3/diagnosis-2", prints = "^web +traefik +web\\.example\\.com +80 ")
@Reveals(step = "11.7.3/diagnosis-3", prints = "^Address: *$")
class IngressControllerMissingIT implements AccessThroughIngress {

  @Override
  public String baseline() {
    return "../common/ingress.yaml";
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("install it", () -> cluster.kubectl("apply -f " + CONTROLLER).orThrow());
    cluster.kubectl("delete -f " + CONTROLLER).orThrow();
    // Made anew: nobody takes back the address that an Ingress once got.
    cluster.kubectl("delete ingress web").orThrow();
    cluster.apply(baseline());
  }

  @Override
  public void symptom(Cluster cluster) {
    AccessThroughIngress.answers(cluster, "refused");
  }

  @Remedy(claim = "own", because = "the controller, installed")
  void installTheController(Cluster cluster) {
    cluster.kubectl("apply -f " + CONTROLLER).orThrow();
  }
}
