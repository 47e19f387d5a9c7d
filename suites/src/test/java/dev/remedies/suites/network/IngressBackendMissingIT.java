package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * The Ingress leads to a Service that does not exist. Traefik makes no route of the rule and
 * answers 404, not 502 or 503.
 */
@Needs(AddOn.TRAEFIK)
@Section(value = "11.7.3", cause = "11.7.3/own-cause-3")
class IngressBackendMissingIT implements AccessThroughIngress {

  @Override
  public void fault(Cluster cluster) {
    cluster.apply("fault.yaml");
  }

  @Diagnosis(
      claim = "11.7.3/diagnosis-2",
      reveals = false,
      because = "class, host, address and port are right; backends are not shown")
  void getIngress(Cluster cluster) {
    assertThat(cluster.kubectl("get ingress").orThrow().stdout()).contains("shop:8080");
  }

  @Diagnosis(claim = "11.7.3/diagnosis-3")
  void describeIngress(Cluster cluster) {
    assertThat(cluster.kubectl("describe ingress web").orThrow().stdout())
        .contains("services \"shop\" not found");
  }

  @Remedy(claim = "own", because = "the guide names no fix: the Service that is there")
  void nameTheServiceThatIsThere(Cluster cluster) {
    cluster.kubectl("apply -f remedy-right-backend.yaml").orThrow();
  }
}
