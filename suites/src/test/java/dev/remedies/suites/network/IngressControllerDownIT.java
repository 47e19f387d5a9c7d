package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * The ingress controller is installed and none of its pods runs. Its Service stays, with the node's
 * port 80, and has no endpoint to lead to: refused.
 */
@Needs(AddOn.TRAEFIK)
@Section(value = "11.7.3", cause = "11.7.3/own-cause-5")
class IngressControllerDownIT implements AccessThroughIngress {

  private static final String SCALE = "-n kube-system scale deployment traefik --replicas=";

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("start the controller", () -> cluster.kubectl(SCALE + 1).orThrow());
    cluster.kubectl(SCALE + 0).orThrow();
  }

  @Override
  public void symptom(Cluster cluster) {
    AccessThroughIngress.answers(cluster, "refused");
  }

  @Override
  @Diagnosis(
      claim = "11.7.3/diagnosis-2",
      reveals = false,
      because = "it prints the address that the controller gave to the Ingress when it ran")
  public void getIngress(Cluster cluster) {
    AccessThroughIngress.super.getIngress(cluster);
  }

  @Override
  @Diagnosis(claim = "11.7.3/diagnosis-6")
  public void grepFirewall(Cluster cluster) {
    assertThat(firewall(cluster)).contains("kube-system/traefik:web has no endpoints");
  }

  @Remedy(claim = "own", because = "the controller's pod, running")
  void startTheController(Cluster cluster) {
    cluster.kubectl(SCALE + 1).orThrow();
  }
}
