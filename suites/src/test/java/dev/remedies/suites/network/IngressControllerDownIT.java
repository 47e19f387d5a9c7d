package dev.remedies.suites.network;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * The ingress controller is installed and none of its pods runs. Its Service stays, with the node's
 * port 80, and has no endpoint to lead to: refused.
 */
@Needs(AddOn.TRAEFIK)
@Section(value = "11.7.3", cause = "11.7.3/own-cause-5")
@Reveals(step = "11.7.3/diagnosis-6", prints = "kube-system/traefik:web has no endpoints")
class IngressControllerDownIT implements AccessThroughIngress {

  private static final String SCALE = "-n kube-system scale deployment traefik --replicas=";

  @Override
  public String baseline() {
    return "../common/ingress.yaml";
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("start the controller", () -> cluster.kubectl(SCALE + 1).orThrow());
    cluster.kubectl(SCALE + 0).orThrow();
    Refusal.of(cluster, "kube-system/traefik:web");
  }

  @Override
  public void symptom(Cluster cluster) {
    AccessThroughIngress.answers(cluster, "refused");
  }

  @Remedy(claim = "own", because = "the controller's pod, running")
  void startTheController(Cluster cluster) {
    cluster.kubectl(SCALE + 1).orThrow();
  }
}
