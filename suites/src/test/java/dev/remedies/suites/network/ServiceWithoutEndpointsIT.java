package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Remedy;
import dev.remedies.Section;
import dev.remedies.wait.Wait;

/**
 * The pods behind a Service no longer carry the label that it selects by. It has no endpoints, and
 * K3s's kube-proxy refuses every connection to it at once.
 */
@Section(value = "11.7.1", cause = "11.7.1/cause-1")
class ServiceWithoutEndpointsIT implements ServiceUnreachable {

  @Override
  public void fault(Cluster cluster) {
    cluster.apply("fault.yaml");
    // A pod that is going away refuses too, for a moment, and then times out.
    String rollout = "rollout status deployment web --timeout=5s";
    cluster.eventually(
        Wait.POD_READY, "the release is out", () -> cluster.kubectl(rollout).orThrow());
  }

  @Override
  public void symptom(Cluster cluster) {
    ServiceUnreachable.fails(cluster, REFUSED);
    ServiceUnreachable.answers(cluster, "pod-name", ServiceUnreachable.podAddress(cluster));
  }

  @Override
  @Diagnosis(claim = "11.7.1/diagnosis-2")
  public void getEndpoints(Cluster cluster) {
    assertThat(cluster.kubectl("get endpoints service-name").orThrow().stdout()).contains("<none>");
  }

  @Override
  @Diagnosis(claim = "11.7.1/diagnosis-3")
  public void getPods(Cluster cluster) {
    assertThat(cluster.kubectl("get pods -l app=web").orThrow().output())
        .contains("No resources found");
  }

  @Remedy(claim = "11.7.1/fix-1")
  void labelPodsAsTheServiceSelects(Cluster cluster) {
    cluster.kubectl("apply -f remedy-pod-labels.yaml").orThrow();
  }

  @Remedy(
      claim = "own",
      because = "the same mismatch, mended on its other side: no pod has to be replaced")
  void selectPodsAsTheyAreLabelled(Cluster cluster) {
    cluster.kubectl("apply -f remedy-service-selector.yaml").orThrow();
  }
}
