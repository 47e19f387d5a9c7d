package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * No pod of the ingress controller runs. ServiceLB forwards to a Service without endpoints, and who
 * asks is refused.
 */
@Needs(AddOn.TRAEFIK)
@Section(value = "11.7.3", cause = "11.7.3/own-cause-4")
class IngressControllerAbsentIT implements AccessThroughIngress {

  private static final String TRAEFIK = "-n kube-system deployment traefik";

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("start Traefik", () -> cluster.kubectl("scale --replicas=1 " + TRAEFIK).orThrow());
    cluster.kubectl("scale --replicas=0 " + TRAEFIK).orThrow();
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(AccessThroughIngress.answer(cluster)).isEqualTo("refused");
    assertThat(Outside.inside(cluster)).as("asked inside").contains("served");
  }

  @Diagnosis(
      claim = "11.7.3/diagnosis-2",
      reveals = false,
      because = "class, host and the address that the controller once wrote are as before")
  void getIngress(Cluster cluster) {
    assertThat(cluster.kubectl("get ingress").orThrow().stdout())
        .doesNotContain(cluster.node(0).address());
  }

  @Diagnosis(
      claim = "11.7.3/diagnosis-3",
      reveals = false,
      because = "it tells the rules and their backends, and nothing of who should serve them")
  void describeIngress(Cluster cluster) {
    assertThat(cluster.kubectl("describe ingress web").orThrow().stdout())
        .containsIgnoringCase("not found");
  }

  @Remedy(claim = "own", because = "the guide names no fix: the controller's pods started again")
  void startTheController(Cluster cluster) {
    cluster.kubectl("scale --replicas=1 " + TRAEFIK).orThrow();
  }
}
