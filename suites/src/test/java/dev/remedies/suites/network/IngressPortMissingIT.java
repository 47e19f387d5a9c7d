package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
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

  @Override
  @Diagnosis(
      claim = "11.7.3/diagnosis-3",
      reveals = false,
      because = "it prints `web:80` with the web server's address, as if the Service had that port")
  public void describeIngress(Cluster cluster) {
    assertThat(AccessThroughIngress.description(cluster))
        .doesNotContainPattern("web:80 \\(10\\.42\\.[0-9.]+:8080\\)");
  }

  @Override
  @Diagnosis(claim = "11.7.3/diagnosis-4")
  public void getServices(Cluster cluster) {
    // Beside the port that `describe ingress` prints.
    assertThat(AccessThroughIngress.description(cluster)).contains("web:80 ");
    assertThat(cluster.kubectl("get svc").orThrow().stdout())
        .containsPattern("web +ClusterIP +[0-9.]+ +<none> +8080/TCP ");
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
