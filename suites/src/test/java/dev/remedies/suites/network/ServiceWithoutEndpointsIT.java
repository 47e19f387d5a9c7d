package dev.remedies.suites.network;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * The pods behind a Service no longer carry the label that it selects by. It has no endpoints, and
 * K3s's kube-proxy refuses every connection to it at once.
 */
@Section(value = "11.7.1", cause = "11.7.1/cause-1")
@Reveals(step = "11.7.1/diagnosis-2", prints = "<none>")
@Reveals(
    step = "11.7.1/diagnosis-3",
    prints = "No resources found",
    stays = "where the Service's selector is mended, the pods keep their new label")
class ServiceWithoutEndpointsIT implements ServiceUnreachable {

  @Override
  public void fault(Cluster cluster) {
    cluster.apply("fault.yaml");
    // A pod that is going away refuses too, for a moment, and then times out.
    cluster.awaitRollout("web");
  }

  @Override
  public void symptom(Cluster cluster) {
    ServiceUnreachable.fails(cluster, REFUSED);
    ServiceUnreachable.answers(cluster, "pod-name", ServiceUnreachable.podAddress(cluster));
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
